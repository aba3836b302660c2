import { PulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';

/** What a source was asked for so far: calls and bytes. Budgets and tests read it. */
export type ReadStats = { readonly reads: number; readonly bytesRead: number };

/** Reads `[start, end)` of a source and counts it; in the memory of `target`, if given. Throws `storage_unavailable` where bytes are missing. */
export async function readInFull(
  source: ByteSource,
  stats: { reads: number; bytesRead: number },
  start: number,
  end: number,
  target?: Uint8Array,
): Promise<Uint8Array> {
  const bytes = await source.read(start, end - start, target);
  stats.reads += 1;
  stats.bytesRead += bytes.length;
  if (bytes.length !== end - start)
    throw new PulseError('storage_unavailable', 'The stored file could not be read in full.');
  return bytes;
}

/** Throws `zip_truncated` where a range is not within a file of `size` bytes. */
export function assertInside(size: number, offset: number, length: number): void {
  if (offset >= 0 && length >= 0 && offset + length <= size) return;
  throw new PulseError(
    'zip_truncated',
    'The archive points beyond its own end: part of the file is missing.',
  );
}
