import { PulseError } from '../../core/errors.ts';
import type { ArchiveLimits } from './limits.ts';
import { type DirectoryPlace, locateDirectory } from './locate-directory.ts';
import type { RangeReader } from './read-range.ts';
import { signatures, viewBytes } from './view-bytes.ts';

/** A span that reads like an end record, comment included; `end` is exclusive. */
export type EndSpan = { readonly start: number; readonly end: number };

export type FoundEnd = {
  readonly directory: DirectoryPlace;
  readonly span: EndSpan;
  /** Other sound end records. They are harmless only inside the data of an entry (a nested archive). */
  readonly rivals: readonly EndSpan[];
};

type Candidate = EndSpan & { readonly directory: DirectoryPlace | null; readonly error: PulseError | null };

/** An end record without its comment. */
export const endRecordBytes = 22;
export const maxCommentBytes = 0xffff;
/** Reads that weighing the candidates may cost; honest files need one or two. */
const maxProbeReads = 24;

/**
 * Finds the end record of the archive (APPNOTE 4.3.16), sought from the end of the file, or null when there is
 * no signature of one. Throws what is wrong with it, and `zip_ambiguous` when two could be meant.
 */
export async function findEnd(reader: RangeReader, limits: ArchiveLimits): Promise<FoundEnd | null> {
  const candidates = await weighCandidates(reader, limits);
  if (candidates.length === 0) return null;
  const exact = candidates.filter((candidate) => candidate.end === reader.size);
  if (exact.length > 1) throw twoEnds();
  const sound = candidates.filter((candidate) => candidate.directory !== null);
  const chosen = exact[0] ?? sound[0] ?? candidates[0]!;
  if (chosen.directory === null) {
    throw sound.length > 0 ? twoEnds() : (chosen.error ?? twoEnds());
  }
  if (reader.size - chosen.end > limits.maxTrailingBytes) return null;
  return {
    directory: chosen.directory,
    span: { start: chosen.start, end: chosen.end },
    rivals: sound.filter((candidate) => candidate !== chosen),
  };
}

/** All places near the end of the file that bear the signature, the last one first. */
async function weighCandidates(reader: RangeReader, limits: ArchiveLimits): Promise<Candidate[]> {
  const tailBytes = Math.min(reader.size, endRecordBytes + maxCommentBytes + limits.maxTrailingBytes);
  const tailStart = reader.size - tailBytes;
  const tail = await reader.read(tailStart, tailBytes);
  const view = viewBytes(tail);
  const readsBefore = reader.stats.reads;
  const candidates: Candidate[] = [];
  for (let at = tailBytes - endRecordBytes; at >= 0; at -= 1) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== signatures.end) continue;
    if (candidates.length >= limits.maxEndCandidates || reader.stats.reads - readsBefore > maxProbeReads) {
      throw twoEnds();
    }
    candidates.push(await weighCandidate(reader, limits, tailStart + at, view.getUint16(at + 20, true)));
  }
  return candidates;
}

async function weighCandidate(
  reader: RangeReader,
  limits: ArchiveLimits,
  start: number,
  commentLength: number,
): Promise<Candidate> {
  const span = { start, end: start + endRecordBytes + commentLength };
  if (span.end > reader.size) {
    const error = new PulseError('zip_truncated', 'The archive ends in the middle of its end record.');
    return { ...span, directory: null, error };
  }
  try {
    return { ...span, directory: await locateDirectory(reader, start, limits), error: null };
  } catch (thrown) {
    if (thrown instanceof PulseError && thrown.class === 'permanent') {
      return { ...span, directory: null, error: thrown };
    }
    throw thrown;
  }
}

function twoEnds(): PulseError {
  return new PulseError(
    'zip_ambiguous',
    'The archive has more than one end record, so it can be read in two ways.',
  );
}
