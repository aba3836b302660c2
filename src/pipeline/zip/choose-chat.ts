import { PulseError } from '../../core/errors.ts';
import { findMentions } from './find-mentions.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';

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
 * the others (they were shared in it) wins, then the one that names the media, then the likelier name, the
 * outer folder, the much larger file. Throws `zip_ambiguous` when none of this decides.
 */
export async function chooseChat(archive: Archive, chats: readonly ScoredChat[]): Promise<ScoredChat> {
  const close = keepClose(chats);
  const first = close[0]!;
  if (close.length === 1) return first;
  const named = await chooseByMentions(archive, close);
  return named.length === 1 ? named[0]! : chooseByName(named);
}

/** Chats that the scores do not set apart from the best, the likeliest first. */
function keepClose(chats: readonly ScoredChat[]): ScoredChat[] {
  const bestScore = Math.max(...chats.map((chat) => chat.score));
  const bestEvidence = Math.max(...chats.map((chat) => chat.evidence));
  return chats
    .filter((chat) => chat.score >= bestScore / 2 || chat.evidence >= bestEvidence / 4)
    .sort((a, b) => b.rank - a.rank || a.depth - b.depth || b.entry.size - a.entry.size)
    .slice(0, maxCompared);
}

async function chooseByMentions(
  archive: Archive,
  close: readonly ScoredChat[],
): Promise<readonly ScoredChat[]> {
  const chats = new Set(close.map((chat) => chat.entry));
  const media: ArchiveEntry[] = [];
  for (const entry of archive.entries) {
    if (media.length === maxMediaLookedFor) break;
    if (!entry.isDirectory && !chats.has(entry)) media.push(entry);
  }
  const mentions = new Map<ScoredChat, Set<ArchiveEntry>>();
  for (const chat of close) {
    const others = close.filter((other) => other !== chat).map((other) => other.entry);
    mentions.set(
      chat,
      await findMentions(archive, chat.entry, [...others, ...media], maxSearchedBytes / close.length),
    );
  }
  const names = (a: ScoredChat, b: ScoredChat): boolean => mentions.get(a)!.has(b.entry);
  const unshared = close.filter(
    (chat) => !close.some((other) => other !== chat && names(other, chat) && !names(chat, other)),
  );
  if (unshared.length === 1) return unshared;
  const left = unshared.length > 0 ? unshared : close;
  const withMedia = left.filter((chat) => media.some((entry) => mentions.get(chat)!.has(entry)));
  return withMedia.length > 0 ? withMedia : left;
}

function chooseByName(chats: readonly ScoredChat[]): ScoredChat {
  const [first, second] = chats;
  if (first === undefined || second === undefined) throw new Error('chooseByName needs two chats');
  if (first.rank > second.rank || first.depth < second.depth) return first;
  if (isCopy(first.entry, second.entry)) return first;
  if (first.rank < 2 && first.entry.size >= 4 * second.entry.size) return first;
  throw new PulseError(
    'zip_ambiguous',
    'The archive holds more than one chat. Upload the export of each chat by itself.',
  );
}

function isCopy(a: ArchiveEntry, b: ArchiveEntry): boolean {
  return a.name !== b.name && a.size === b.size && a.crc === b.crc;
}
