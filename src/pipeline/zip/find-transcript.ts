import { PulseError, toPulseError } from '../../core/errors.ts';
import { chooseChat, type ScoredChat } from './choose-chat.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { isTextName, rankName } from './rank-name.ts';
import { readHead } from './read-entry.ts';

/** 0 to 1: how much the beginning of a file reads like a chat. */
export type ScoreHead = (head: Uint8Array) => number;

type Failure = { readonly error: PulseError; readonly rank: number };

/**
 * Finds the transcript of an archive, chosen by content: every likely file's beginning is scored, and names only
 * order the candidates and break ties. Throws `chat_not_found`, `chat_empty`, `zip_ambiguous` when two
 * could be meant, or the reason why the only candidates cannot be read.
 */
export async function findTranscript(archive: Archive, score: ScoreHead): Promise<ArchiveEntry> {
  const candidates = listCandidates(archive);
  const { scored, failures } = await scoreCandidates(archive, candidates, score);
  const chats = scored.filter((candidate) => candidate.score >= archive.limits.minScore);
  // A file with the name of a transcript that cannot be read may be the one: another is not taken in its place.
  const failure = failures[0];
  if (failure !== undefined && (chats.length === 0 || failure.rank === 2)) throw failure.error;
  if (chats.length === 0) throw noTranscript(archive, candidates);
  const chosen = (await chooseChat(archive, chats)).entry;
  const twin = archive.entries.some(
    (entry) => entry.name === chosen.name && entry !== chosen && !entry.isDirectory,
  );
  if (twin)
    throw new PulseError('zip_ambiguous', 'The archive contains two files with the name of the chat.');
  return chosen;
}

/** Likely names first, then larger ones; at most `maxCandidates`, and never many more at once in memory. */
function listCandidates(archive: Archive): ArchiveEntry[] {
  const { maxCandidates } = archive.limits;
  let likely: { entry: ArchiveEntry; rank: number }[] = [];
  const keepLikeliest = (): void => {
    likely.sort((a, b) => b.rank - a.rank || b.entry.size - a.entry.size || a.entry.index - b.entry.index);
    likely = likely.slice(0, maxCandidates);
  };
  for (const entry of archive.entries) {
    if (entry.isDirectory || !isTextName(entry.name)) continue;
    likely.push({ entry, rank: rankName(entry.name) });
    if (likely.length >= 8 * maxCandidates) keepLikeliest();
  }
  keepLikeliest();
  return likely.map(({ entry }) => entry);
}

async function scoreCandidates(
  archive: Archive,
  candidates: readonly ArchiveEntry[],
  score: ScoreHead,
): Promise<{ scored: ScoredChat[]; failures: Failure[] }> {
  const scored: ScoredChat[] = [];
  const failures: Failure[] = [];
  const { headBytes, allHeadsBytes } = archive.limits;
  const length = Math.min(headBytes, Math.ceil(allHeadsBytes / Math.max(1, candidates.length)));
  for (const entry of candidates) {
    try {
      const head = await readHead(archive, entry, length);
      const value = head.length === 0 ? 0 : score(head);
      const depth = entry.name.split('/').length;
      scored.push({ entry, score: value, evidence: value * head.length, rank: rankName(entry.name), depth });
    } catch (thrown) {
      const error = toPulseError(thrown);
      // Overlap is no damage but an attack: the archive is refused whole.
      if (error.class !== 'permanent' || error.code === 'zip_overlap') throw error;
      failures.push({ error, rank: rankName(entry.name) });
    }
  }
  return { scored, failures };
}

function noTranscript(archive: Archive, candidates: readonly ArchiveEntry[]): PulseError {
  if (candidates.some((entry) => entry.size === 0 && rankName(entry.name) === 2)) {
    return new PulseError('chat_empty', 'The chat in the archive is empty.');
  }
  if (archive.entries.length === 0) return new PulseError('chat_not_found', 'The archive is empty.');
  if (archive.entries.some((entry) => /\.zip$/i.test(entry.name))) {
    return new PulseError(
      'chat_not_found',
      'The archive contains another archive instead of a chat. Unpack it and upload the inner one.',
    );
  }
  return new PulseError(
    'chat_not_found',
    'The archive contains no WhatsApp chat. Upload the file that "Export chat" created.',
  );
}
