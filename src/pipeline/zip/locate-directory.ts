import { PulseError } from '../../core/errors.ts';
import type { ArchiveLimits } from './limits.ts';
import type { RangeReader } from './read-range.ts';
import { readUint64, signatures, viewBytes } from './view-bytes.ts';

/** Where the directory stands; offsets are absolute in the file. */
export type DirectoryPlace = {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** Bytes in front of the archive: added to every offset that the archive names. */
  readonly shift: number;
};

/** What an end record says about the directory. */
type EndFields = {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly countOnDisk: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
};

const endRecordBytes = 22;
const locatorBytes = 20;
const zip64RecordBytes = 56;

const invalid = (sentence: string): PulseError => new PulseError('zip_invalid', sentence);
const ambiguous = (sentence: string): PulseError => new PulseError('zip_ambiguous', sentence);

/**
 * The directory that the end record at `at` names, with ZIP64 and a prefix taken into account.
 * Throws `zip_invalid`, `zip_truncated`, `zip_ambiguous`, `zip_multi_disk` or `zip_too_many_entries`.
 */
export async function locateDirectory(
  reader: RangeReader,
  at: number,
  limits: ArchiveLimits,
): Promise<DirectoryPlace> {
  const plain = readEndFields(viewBytes(await reader.read(at, endRecordBytes)));
  const zip64 = await readZip64(reader, at, plain);
  const fields = zip64?.fields ?? plain;
  const directoryEnd = zip64?.at ?? at;
  assertOneDisk(fields);
  assertCounts(fields, limits);
  const place = await placeDirectory(reader, fields, directoryEnd);
  if (zip64 !== null && zip64.shift !== place.shift && fields.count > 0) {
    throw ambiguous('The archive states two positions for its table of contents.');
  }
  return place;
}

/** APPNOTE 4.3.16, end of central directory record. */
function readEndFields(view: DataView): EndFields {
  return {
    disk: view.getUint16(4, true), // number of this disk
    directoryDisk: view.getUint16(6, true), // disk where the directory starts
    countOnDisk: view.getUint16(8, true), // records on this disk
    count: view.getUint16(10, true), // records in all
    size: view.getUint32(12, true), // bytes of the directory
    offset: view.getUint32(16, true), // its start, counted from the start of the archive
  };
}

/** The ZIP64 end record, if a locator stands in front of the end record at `at`. */
async function readZip64(
  reader: RangeReader,
  at: number,
  plain: EndFields,
): Promise<{ fields: EndFields; at: number; shift: number } | null> {
  if (at < locatorBytes) return null;
  // APPNOTE 4.3.15, ZIP64 end of central directory locator.
  const locator = viewBytes(await reader.read(at - locatorBytes, locatorBytes));
  if (locator.getUint32(0, true) !== signatures.zip64Locator) return null;
  // 4: disk of the ZIP64 end record. 8: its offset. 16: number of disks (0 and 1 are both written for one).
  if (locator.getUint32(4, true) !== 0 || locator.getUint32(16, true) > 1) throw multiDisk();
  const named = readUint64(locator, 8);
  const last = at - locatorBytes - zip64RecordBytes;
  const places: number[] = [];
  for (const place of new Set([named, last])) {
    if (place < 0 || place > last) continue;
    const head = viewBytes(await reader.read(place, 4));
    if (head.getUint32(0, true) === signatures.zip64End) places.push(place);
  }
  const place = places[0];
  if (place === undefined) throw invalid('The archive refers to a ZIP64 record that does not exist.');
  if (places.length > 1) throw ambiguous('The archive has two ZIP64 end records.');

  // APPNOTE 4.3.14, ZIP64 end of central directory record.
  const record = viewBytes(await reader.read(place, zip64RecordBytes));
  // 4: bytes of the record without its first 12.
  if (place + 12 + readUint64(record, 4) !== at - locatorBytes) {
    throw invalid('The ZIP64 end record of the archive has the wrong length.');
  }
  const fields: EndFields = {
    disk: record.getUint32(16, true),
    directoryDisk: record.getUint32(20, true),
    countOnDisk: readUint64(record, 24),
    count: readUint64(record, 32),
    size: readUint64(record, 40),
    offset: readUint64(record, 48),
  };
  assertAgree(plain, fields);
  return { fields, at: place, shift: place - named };
}

/** APPNOTE 4.4.1.4: a field of the plain record is either all ones, and ZIP64 speaks, or both say the same. */
function assertAgree(plain: EndFields, zip64: EndFields): void {
  const agrees =
    (plain.disk === 0xffff || plain.disk === zip64.disk) &&
    (plain.directoryDisk === 0xffff || plain.directoryDisk === zip64.directoryDisk) &&
    (plain.countOnDisk === 0xffff || plain.countOnDisk === zip64.countOnDisk) &&
    (plain.count === 0xffff || plain.count === zip64.count) &&
    (plain.size === 0xffffffff || plain.size === zip64.size) &&
    (plain.offset === 0xffffffff || plain.offset === zip64.offset);
  if (!agrees) throw ambiguous('The two end records of the archive (plain and ZIP64) disagree.');
}

function multiDisk(): PulseError {
  return new PulseError(
    'zip_multi_disk',
    'The archive is split across several files. Export the chat again as one file.',
  );
}

function assertOneDisk(fields: EndFields): void {
  if (fields.disk !== 0 || fields.directoryDisk !== 0 || fields.countOnDisk !== fields.count) {
    throw multiDisk();
  }
}

function assertCounts(fields: EndFields, limits: ArchiveLimits): void {
  if (fields.count > limits.maxEntries) {
    throw new PulseError(
      'zip_too_many_entries',
      `The archive lists ${fields.count} files; at most ${limits.maxEntries} are read.`,
    );
  }
  if (fields.size > limits.maxDirectoryBytes) {
    throw new PulseError('zip_too_many_entries', 'The table of contents of the archive is too large.');
  }
  // A directory record has 46 bytes and more: what does not fit cannot be there.
  if (fields.count * 46 > fields.size) {
    throw new PulseError(
      'zip_too_many_entries',
      'The archive claims more files than its table of contents can hold.',
    );
  }
}

/** The directory ends at the end record, or stands where its offset says; both at once at different places is a contradiction. */
async function placeDirectory(
  reader: RangeReader,
  fields: EndFields,
  directoryEnd: number,
): Promise<DirectoryPlace> {
  const { size, offset, count } = fields;
  if (offset + size > directoryEnd) {
    throw new PulseError(
      'zip_truncated',
      'Bytes are missing inside the archive: its table of contents is not where it should be.',
    );
  }
  const adjacent = directoryEnd - size;
  if (count === 0) return { start: adjacent, size, count, shift: adjacent - offset };
  const isAdjacent = await startsRecord(reader, adjacent);
  const isNamed = offset !== adjacent && (await startsRecord(reader, offset));
  if (isAdjacent && isNamed) throw ambiguous('The archive has two tables of contents.');
  if (isAdjacent) return { start: adjacent, size, count, shift: adjacent - offset };
  if (isNamed) return { start: offset, size, count, shift: 0 };
  throw invalid('The table of contents of the archive is not where it should be.');
}

async function startsRecord(reader: RangeReader, at: number): Promise<boolean> {
  return viewBytes(await reader.read(at, 4)).getUint32(0, true) === signatures.directoryRecord;
}
