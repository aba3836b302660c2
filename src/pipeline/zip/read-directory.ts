import { Buffer } from 'node:buffer';
import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import { PulseError } from '../../core/errors.ts';
import { cleanName } from './clean-name.ts';
import { decodeName, isAscii } from './decode-name.ts';
import type { ArchiveLimits } from './limits.ts';
import type { DirectoryPlace } from './locate-directory.ts';
import { findExtra, readZip64Extra } from './read-extra.ts';
import type { RangeReader } from './read-range.ts';
import { signatures, viewBytes } from './view-bytes.ts';
import { isEncrypted, ZipEntry } from './zip-entry.ts';

const recordBytes = 46;
/** Read at once, whatever the windows of the reader. */
const chunkBytes = 1024 * 1024;
/** Bytes of a name that are decoded; what is longer is cut, for no file system holds it. */
const maxDecodedBytes = 1024;

/**
 * Reads all entries of the central directory (APPNOTE 4.3.12), read in windows. The records must fill the
 * directory exactly; a digital signature (4.3.13) may follow. Throws `zip_invalid`, `zip_ambiguous`,
 * `zip_too_many_entries`; what concerns one entry alone becomes its `problem`.
 */
export async function readDirectory(
  reader: RangeReader,
  place: DirectoryPlace,
  limits: ArchiveLimits,
): Promise<ZipEntry[]> {
  const end = place.start + place.size;
  const entries: ZipEntry[] = [];
  let nameMemory = 0;
  let chunkStart = place.start;
  let chunk: Uint8Array = new Uint8Array(0);
  let view = viewBytes(chunk);
  let at = place.start;

  async function hold(bytes: number): Promise<number> {
    if (at + bytes > end) throw brokenDirectory();
    if (at + bytes > chunkStart + chunk.length) {
      const length = Math.min(end - at, Math.max(bytes, chunkBytes));
      chunk = await reader.read(at, length);
      view = viewBytes(chunk);
      chunkStart = at;
    }
    return at - chunkStart;
  }

  for (let index = 0; index < place.count; index += 1) {
    let from = await hold(recordBytes);
    if (view.getUint32(from, true) !== signatures.directoryRecord) throw brokenDirectory();
    // 28: length of the name, 30: of the extra fields, 32: of the comment; all three follow the record.
    const nameLength = view.getUint16(from + 28, true);
    const extraLength = view.getUint16(from + 30, true);
    const length = recordBytes + nameLength + extraLength + view.getUint16(from + 32, true);
    from = await hold(length);
    const record = chunk.subarray(from, from + recordBytes + nameLength + extraLength);
    const entry = readRecord(record, index, at, place);
    nameMemory += Math.min(nameLength, maxDecodedBytes) * (entry.plainName ? 1 : 2);
    if (nameMemory > limits.maxNameMemory) {
      throw new PulseError('zip_too_many_entries', 'The file names in the archive are too long in total.');
    }
    entries.push(entry);
    at += length;
  }
  if (at < end) await assertSignatureOnly(reader, at, end);
  return entries;
}

/** One central directory file header; `record` holds it with its name and extra fields. */
function readRecord(
  record: Uint8Array,
  index: number,
  recordOffset: number,
  place: DirectoryPlace,
): ZipEntry {
  const view = viewBytes(record);
  const flags = view.getUint16(8, true); // general purpose bits
  const method = view.getUint16(10, true);
  const crcValue = view.getUint32(16, true);
  const nameLength = view.getUint16(28, true);
  const raw = record.subarray(recordBytes, recordBytes + nameLength);
  const extra = record.subarray(recordBytes + nameLength);
  // 20: compressed size, 24: size, 34: disk, 42: offset of the local header; all ones: see the ZIP64 extra.
  const zip64 = readZip64Extra(extra, {
    size: view.getUint32(24, true),
    compressedSize: view.getUint32(20, true),
    headerOffset: view.getUint32(42, true),
    disk: view.getUint16(34, true),
  });
  const { name, plainName } = readName(raw, (flags & 0x800) !== 0, extra);
  const last = raw[nameLength - 1];
  return new ZipEntry({
    index,
    name,
    plainName,
    isDirectory: last === 0x2f || last === 0x5c, // "/", and "\" of some Windows writers
    flags,
    method,
    crcValue,
    compressedSize: zip64.compressedSize,
    size: zip64.size,
    headerOffset: zip64.headerOffset + place.shift,
    recordOffset,
    nameLength,
    problem: findProblem(flags, method, zip64),
  });
}

function readName(raw: Uint8Array, utf8: boolean, extra: Uint8Array): { name: string; plainName: boolean } {
  if (raw.length <= maxDecodedBytes && isAscii(raw) && (utf8 || extra.length === 0)) {
    const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
    const name = cleanName(text);
    return { name, plainName: name === text };
  }
  const unicodePath = findExtra(extra, 0x7075);
  const text = decodeName(cutName(raw), utf8, unicodePath);
  return { name: cleanName(text), plainName: false };
}

/** A long name cut in front of a character, so that what is left of UTF-8 stays valid. */
function cutName(raw: Uint8Array): Uint8Array {
  if (raw.length <= maxDecodedBytes) return raw;
  let end = maxDecodedBytes;
  while (end > maxDecodedBytes - 4 && (raw[end]! & 0xc0) === 0x80) end -= 1;
  return raw.subarray(0, end);
}

function findProblem(
  flags: number,
  method: number,
  sizes: { size: number; compressedSize: number; disk: number },
): ErrorCode | null {
  if (isEncrypted(flags)) return 'zip_encrypted';
  if (method !== 0 && method !== 8) return 'zip_unsupported_method';
  if (sizes.disk !== 0) return 'zip_multi_disk';
  if (method === 0 && sizes.size !== sizes.compressedSize) return 'zip_ambiguous';
  return null;
}

async function assertSignatureOnly(reader: RangeReader, at: number, end: number): Promise<void> {
  const head = await reader.read(at, Math.min(6, end - at));
  const view = viewBytes(head);
  const signature = head.length < 4 ? 0 : view.getUint32(0, true);
  if (signature === signatures.directoryRecord) {
    throw new PulseError('zip_ambiguous', 'The archive lists more files than it counts.');
  }
  // APPNOTE 4.3.13: signature, 2 bytes of length, data.
  const isDigitalSignature = head.length === 6 && signature === signatures.directorySignature;
  if (!isDigitalSignature || at + 6 + view.getUint16(4, true) !== end) throw brokenDirectory();
}

function brokenDirectory(): PulseError {
  return new PulseError('zip_invalid', 'The table of contents of the archive is damaged.');
}
