import { crc32 } from 'node:zlib';
import { PulseError } from '../../core/errors.ts';
import { inflateRaw } from './inflate-raw.ts';
import type { ArchiveLimits } from './limits.ts';
import { checkDescriptor, locateData } from './locate-data.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';

const outputChunkBytes = 262_144;
/** node:zlib takes no smaller chunk. */
const minChunkBytes = 64;

/**
 * The content of an entry as a stream. What has been yielded is only good once the stream has ended
 * without an error: size and CRC-32 are compared at the end. Throws the entry's `problem`,
 * `zip_ambiguous`, `zip_overlap`, `zip_bomb` or `zip_bad_checksum`.
 */
export async function* openEntry(
  archive: Archive,
  entry: ArchiveEntry,
  options: Partial<ArchiveLimits> = {},
): AsyncGenerator<Uint8Array> {
  const limits = { ...archive.limits, ...options };
  assertReadable(entry);
  const place = await locateData(archive, entry);
  const packed = archive.reader.stream(place.start, place.length);
  const chunks = entry.method === 8 ? inflateRaw(packed, place.length, outputChunkBytes) : packed;
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    archive.spent.inflatedBytes += chunk.length;
    assertWithin(size, place.length, archive.spent.inflatedBytes, limits);
    if (size > entry.size) throw wrongContent();
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw wrongContent();
  if (place.hasDescriptor) await checkDescriptor(archive, entry, place.start + place.length);
}

/** Reads the first bytes of an entry, at most `length`; unverified, for recognising what it is. Throws like `openEntry`. */
export async function readHead(archive: Archive, entry: ArchiveEntry, length: number): Promise<Uint8Array> {
  assertReadable(entry);
  const place = await locateData(archive, entry);
  const packed = archive.reader.stream(place.start, place.length, 1);
  const chunks =
    entry.method === 8 ? inflateRaw(packed, place.length, Math.max(length, minChunkBytes)) : packed;
  const head = new Uint8Array(Math.min(length, entry.size));
  let filled = 0;
  if (head.length === 0) return head;
  for await (const chunk of chunks) {
    const part = chunk.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === head.length) break;
  }
  return head.subarray(0, filled);
}

/** Throws the entry's own problem, in a sentence. */
function assertReadable(entry: ArchiveEntry): void {
  switch (entry.problem) {
    case null:
      return;
    case 'zip_encrypted':
      throw new PulseError(
        'zip_encrypted',
        'The archive is encrypted. Export the chat again, without a password.',
      );
    case 'zip_unsupported_method':
      throw new PulseError(
        'zip_unsupported_method',
        `The archive uses a compression method (${entry.method}) that is not supported. Upload the file that "Export chat" created.`,
      );
    case 'zip_multi_disk':
      throw new PulseError(
        'zip_multi_disk',
        'Part of the archive is in another file. Upload it as a single file.',
      );
    default:
      throw new PulseError(entry.problem, 'The archive states two different sizes for one of its files.');
  }
}

function assertWithin(size: number, packedSize: number, total: number, limits: ArchiveLimits): void {
  const expands = size > limits.ratioFloorBytes && size > packedSize * limits.maxRatio;
  if (size <= limits.maxEntryBytes && total <= limits.maxTotalBytes && !expands) return;
  throw new PulseError('zip_bomb', 'A file inside the archive expands far beyond its limit and is not read.');
}

function wrongContent(): PulseError {
  return new PulseError(
    'zip_bad_checksum',
    'A file inside the archive is damaged: its content does not match its checksum or size.',
  );
}
