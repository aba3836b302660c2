import { PulseError, toPulseError } from '../../core/errors.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { isTextName, rankName } from './rank-name.ts';
import { readHead } from './read-entry.ts';

/** 0 to 1: how much the beginning of a file reads like a chat. */
export type ScoreHead = (head: Uint8Array) => number;

type Scored = {
  readonly entry: ArchiveEntry;
  readonly score: number;
  /** Bytes of the beginning that speak for a chat: rate times length, so that one line does not beat a thousand. */
  readonly evidence: number;
  readonly rank: number;
  readonly depth: number;
};

/**
 * The transcript of an archive, chosen by content: every likely file's beginning is scored, and names only
 * order the candidates and break ties. Throws `chat_not_found`, `chat_empty`, `zip_ambiguous` when two
 * could be meant, or the reason why the only candidates cannot be read.
 */
export async function findTranscript(archive: Archive, score: ScoreHead): Promise<ArchiveEntry> {
  const candidates = listCandidates(archive);
  const { scored, failures } = await scoreCandidates(archive, candidates, score);
  const chats = scored.filter((candidate) => candidate.score >= archive.limits.minScore);
  if (chats.length === 0) throw failures[0] ?? noTranscript(archive, candidates);
  const chosen = chooseChat(chats).entry;
  const twin = archive.entries.some((entry) => entry.name === chosen.name && entry !== chosen);
  if (twin) throw new PulseError('zip_ambiguous', 'The archive holds two files with the name of the chat.');
  return chosen;
}

/** Likely names first, then larger ones; at most `maxCandidates`. */
function listCandidates(archive: Archive): ArchiveEntry[] {
  const candidates = archive.entries.filter((entry) => !entry.isDirectory && isTextName(entry.name));
  return candidates
    .map((entry) => ({ entry, rank: rankName(entry.name) }))
    .sort((a, b) => b.rank - a.rank || b.entry.size - a.entry.size || a.entry.index - b.entry.index)
    .slice(0, archive.limits.maxCandidates)
    .map(({ entry }) => entry);
}

async function scoreCandidates(
  archive: Archive,
  candidates: readonly ArchiveEntry[],
  score: ScoreHead,
): Promise<{ scored: Scored[]; failures: PulseError[] }> {
  const scored: Scored[] = [];
  const failures: PulseError[] = [];
  for (const entry of candidates) {
    try {
      const head = await readHead(archive, entry, archive.limits.headBytes);
      const value = head.length === 0 ? 0 : score(head);
      const depth = entry.name.split('/').length;
      scored.push({ entry, score: value, evidence: value * head.length, rank: rankName(entry.name), depth });
    } catch (thrown) {
      const error = toPulseError(thrown);
      if (error.class !== 'permanent') throw error;
      failures.push(error);
    }
  }
  return { scored, failures };
}

/** Real chats that the evidence does not set apart are told by name, depth and size; what is still equal is refused. */
function chooseChat(chats: readonly Scored[]): Scored {
  const bestScore = Math.max(...chats.map((chat) => chat.score));
  const bestEvidence = Math.max(...chats.map((chat) => chat.evidence));
  const close = chats
    .filter((chat) => chat.score >= bestScore / 2 || chat.evidence >= bestEvidence / 4)
    .sort((a, b) => b.rank - a.rank || a.depth - b.depth || b.entry.size - a.entry.size);
  const [first, second] = close;
  if (first === undefined) throw new PulseError('chat_not_found', 'No chat was found in the archive.');
  const isTie = second !== undefined && second.rank === first.rank && second.depth === first.depth;
  if (!isTie || isSameContent(first.entry, second.entry)) return first;
  if (first.entry.name !== second.entry.name && first.entry.size >= 4 * second.entry.size) return first;
  throw new PulseError(
    'zip_ambiguous',
    'The archive holds more than one chat. Upload the export of each chat by itself.',
  );
}

function isSameContent(a: ArchiveEntry, b: ArchiveEntry): boolean {
  return a.name !== b.name && a.size === b.size && a.crc === b.crc;
}

function noTranscript(archive: Archive, candidates: readonly ArchiveEntry[]): PulseError {
  if (candidates.some((entry) => entry.size === 0 && rankName(entry.name) === 2)) {
    return new PulseError('chat_empty', 'The chat in the archive is empty.');
  }
  if (archive.entries.length === 0) return new PulseError('chat_not_found', 'The archive is empty.');
  if (archive.entries.some((entry) => /\.zip$/i.test(entry.name))) {
    return new PulseError(
      'chat_not_found',
      'The archive holds no chat, but another archive. Unpack it and upload the inner one.',
    );
  }
  return new PulseError(
    'chat_not_found',
    'The archive holds no WhatsApp chat. Upload the file that "Export chat" made.',
  );
}
