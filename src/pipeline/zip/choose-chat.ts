import { PulseError, toPulseError } from '../../core/errors.ts';
import { findMentions } from './find-mentions.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { isSystemFile, isTextName } from './rank-name.ts';

/** A file whose beginning reads like a chat. */
export type ScoredChat = {
  readonly entry: ArchiveEntry;
  readonly score: number;
  /** Bytes of the beginning that speak for a chat: rate times length, so that one line does not beat a thousand. */
  readonly evidence: number;
  /** See `rankName`. */
  readonly rank: number;
  /** Folders above it, and itself. */
  readonly depth: number;
};

/** Chats compared in full, and other files looked for in each. */
const maxCompared = 8;
const maxMediaLookedFor = 8;
/** Bytes searched for names, all chats together. */
const maxSearchedBytes = 64 * 1024 * 1024;

/**
 * The one chat that the archive is the export of. Where several files are real chats, the one that names
 * the others (they were shared in it) wins, then the one that names the media, then the much better score,
 * the likelier name, the outer folder, the much larger file. Throws `zip_ambiguous` when none of this
 * decides, and what is wrong with the likeliest when it cannot be read.
 */
export async function chooseChat(archive: Archive, chats: readonly ScoredChat[]): Promise<ScoredChat> {
  const likely = [...chats].sort(byLikelihood).slice(0, maxCompared);
  const left = likely.length === 1 ? likely : keepClose(await chooseByMentions(archive, likely));
  return left.length === 1 ? left[0]! : chooseByName(left);
}

function byLikelihood(a: ScoredChat, b: ScoredChat): number {
  return b.rank - a.rank || a.depth - b.depth || b.entry.size - a.entry.size;
}

/** Chats that the scores do not set apart from the best; the order stays. */
function keepClose(chats: readonly ScoredChat[]): ScoredChat[] {
  const bestScore = Math.max(...chats.map((chat) => chat.score));
  const bestEvidence = Math.max(...chats.map((chat) => chat.evidence));
  return chats.filter((chat) => chat.score >= bestScore / 2 || chat.evidence >= bestEvidence / 4);
}

async function chooseByMentions(archive: Archive, likely: readonly ScoredChat[]): Promise<ScoredChat[]> {
  const media = sampleMedia(archive);
  const mentions = new Map<ScoredChat, Set<ArchiveEntry>>();
  for (const chat of likely) {
    const others = likely.filter((other) => other !== chat).map((other) => other.entry);
    const found = await searchChat(archive, chat, [...others, ...media], likely);
    if (found !== null) mentions.set(chat, found);
  }
  const readable = [...mentions.keys()];
  const names = (a: ScoredChat, b: ScoredChat): boolean => mentions.get(a)!.has(b.entry);
  const unshared = readable.filter(
    (chat) => !readable.some((other) => other !== chat && names(other, chat) && !names(chat, other)),
  );
  if (unshared.length === 1) return unshared;
  const left = unshared.length > 0 ? unshared : readable;
  const withMedia = left.filter((chat) => media.some((entry) => mentions.get(chat)!.has(entry)));
  return withMedia.length > 0 ? withMedia : left;
}

function sampleMedia(archive: Archive): ArchiveEntry[] {
  const media: ArchiveEntry[] = [];
  for (const entry of archive.entries) {
    if (media.length === maxMediaLookedFor) break;
    if (!entry.isDirectory && !isTextName(entry.name) && !isSystemFile(entry.name)) media.push(entry);
  }
  return media;
}

/** What a chat names; null when it is damaged and less likely than another, so that it can be left aside. */
async function searchChat(
  archive: Archive,
  chat: ScoredChat,
  wanted: readonly ArchiveEntry[],
  likely: readonly ScoredChat[],
): Promise<Set<ArchiveEntry> | null> {
  try {
    return await findMentions(archive, chat.entry, wanted, maxSearchedBytes / likely.length);
  } catch (thrown) {
    const error = toPulseError(thrown);
    const isUnlikely = chat.rank < likely[0]!.rank;
    if (error.class === 'permanent' && error.code !== 'zip_overlap' && isUnlikely) return null;
    throw error;
  }
}

function chooseByName(chats: readonly ScoredChat[]): ScoredChat {
  const [first, second] = chats;
  if (first === undefined || second === undefined) throw new Error('chooseByName needs two chats');
  if (first.rank > second.rank || first.depth < second.depth) return first;
  if (isCopy(first.entry, second.entry)) return first;
  if (first.rank < 2 && first.entry.size >= 4 * second.entry.size) return first;
  throw new PulseError(
    'zip_ambiguous',
    'The archive contains more than one chat. Upload the export of each chat separately.',
  );
}

function isCopy(a: ArchiveEntry, b: ArchiveEntry): boolean {
  return a.name !== b.name && a.size === b.size && a.crc === b.crc;
}
