import { PulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';
import { checkSpans } from './check-spans.ts';
import { type EndSpan, endRecordBytes, type FoundEnd, findEnd, maxCommentBytes } from './find-end.ts';
import { type ArchiveLimits, defaultLimits } from './limits.ts';
import { readDirectory } from './read-directory.ts';
import { readLocalHeader } from './read-local-header.ts';
import { createRangeReader, type RangeReader } from './read-range.ts';
import { signatures, viewBytes } from './view-bytes.ts';
import type { ZipEntry } from './zip-entry.ts';

export type ArchiveEntry = ZipEntry;

export type Archive = {
  /** In the order of the directory. */
  readonly entries: readonly ArchiveEntry[];
  readonly reader: RangeReader;
  readonly limits: ArchiveLimits;
  /** Bytes inflated so far by all entries opened on this archive, held against `maxTotalBytes`. */
  readonly spent: { inflatedBytes: number };
};

/**
 * Opens a ZIP archive by its directory alone: the entries are listed and checked against each other, none
 * is inflated. Throws `file_empty` and the `zip_…` errors. Format: PKWARE APPNOTE 6.3.10.
 */
export async function openArchive(
  source: ByteSource,
  options: Partial<ArchiveLimits> = {},
): Promise<Archive> {
  const limits = { ...defaultLimits, ...options };
  if (source.size === 0) throw new PulseError('file_empty', 'The file is empty.');
  const reader = createRangeReader(source, limits.windowBytes);
  const end = await findEnd(reader, limits);
  if (end === null) throw await noEndRecord(reader);
  return openArchiveAt(reader, end, limits);
}

/** Opens the archive whose end record has been found already. */
export async function openArchiveAt(
  reader: RangeReader,
  end: FoundEnd,
  limits: ArchiveLimits,
): Promise<Archive> {
  if (end.directory.shift > 0 && (await startsArchive(reader))) throw otherArchiveInFront(reader, end);
  const entries = await readDirectory(reader, end.directory, limits);
  checkSpans(entries, end.directory, reader.size, limits);
  await assertNoEndInFront(reader, entries);
  for (const rival of end.rivals) await assertNested(reader, entries, rival);
  return { entries, reader, limits, spent: { inflatedBytes: 0 } };
}

/** Whether the file begins with a local header, as every archive without a prefix does. */
export async function startsArchive(reader: RangeReader): Promise<boolean> {
  if (reader.size < 4) return false;
  return viewBytes(await reader.read(0, 4)).getUint32(0, true) === signatures.localHeader;
}

async function noEndRecord(reader: RangeReader): Promise<PulseError> {
  return (await startsArchive(reader)) ? truncatedArchive() : notAnArchive();
}

export function truncatedArchive(): PulseError {
  return new PulseError(
    'zip_truncated',
    'The archive is incomplete: its end is missing. It was probably cut off while it was copied or uploaded; try again with the whole file.',
  );
}

export function notAnArchive(): PulseError {
  return new PulseError(
    'zip_invalid',
    'The file is neither a ZIP archive nor a chat transcript. Upload the file that "Export chat" created.',
  );
}

/** An archive stands where a prefix should be: ours is a second one behind it, or a nested one in a file cut short. */
function otherArchiveInFront(reader: RangeReader, end: FoundEnd): PulseError {
  if (end.span.end < reader.size) return truncatedArchive();
  return joinedArchives();
}

function joinedArchives(): PulseError {
  return new PulseError(
    'zip_ambiguous',
    'The file contains two archives, one after the other. Upload each one separately.',
  );
}

/** An end record that ends where our first entry begins closes another archive, which offsets fixed up afterwards hide. */
async function assertNoEndInFront(reader: RangeReader, entries: readonly ArchiveEntry[]): Promise<void> {
  let first = reader.size;
  for (const entry of entries) first = Math.min(first, entry.headerOffset);
  if (first === reader.size || first < endRecordBytes) return;
  const length = Math.min(first, endRecordBytes + maxCommentBytes);
  const view = viewBytes(await reader.read(first - length, length));
  for (let at = 0; at + endRecordBytes <= length; at += 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + endRecordBytes + view.getUint16(at + 20, true) === length) throw joinedArchives();
  }
}

/** A second end record is harmless only as part of a stored file, as in an attached archive. */
async function assertNested(
  reader: RangeReader,
  entries: readonly ArchiveEntry[],
  rival: EndSpan,
): Promise<void> {
  const holder = entries.find((entry) => entry.headerOffset < rival.start && rival.end <= entry.spanEnd);
  if (holder !== undefined) {
    const { dataStart } = await readLocalHeader(reader, holder.headerOffset);
    if (dataStart <= rival.start && rival.end <= dataStart + holder.compressedSize) return;
  }
  throw new PulseError(
    'zip_ambiguous',
    'The archive has more than one end record, so it can be read in two ways.',
  );
}
