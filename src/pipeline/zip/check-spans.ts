import { PulseError } from '../../core/errors.ts';
import type { ArchiveLimits } from './limits.ts';
import type { DirectoryPlace } from './locate-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const localHeaderBytes = 30;

/**
 * Refuses overlap bombs before anything is inflated: compressed bytes together fit into the file, and no
 * entry (local header, name, data) reaches into the next one or the directory by more than the limit.
 * Sets `spanEnd` of every entry. Method: D. Fifield, "A better zip bomb" (2019), section on detection.
 * Throws `zip_overlap`, and `zip_truncated` for a place outside the archive.
 */
export function checkSpans(
  entries: readonly ZipEntry[],
  place: DirectoryPlace,
  fileSize: number,
  limits: ArchiveLimits,
): void {
  let compressed = 0;
  for (const entry of entries) {
    compressed += entry.compressedSize;
    if (entry.headerOffset + localHeaderBytes > place.start) {
      throw new PulseError('zip_truncated', 'The archive lists a file at a position beyond its end.');
    }
  }
  if (compressed > fileSize) throw overlap();
  const order = orderByOffset(entries);
  for (let at = 0; at < order.length; at += 1) {
    const entry = entries[order[at]!]!;
    const next = entries[order[at + 1] ?? -1];
    entry.spanEnd = next?.headerOffset ?? place.start;
    const leastEnd = entry.headerOffset + localHeaderBytes + entry.nameLength + entry.compressedSize;
    if (leastEnd > entry.spanEnd + limits.maxOverlapBytes) throw overlap();
  }
}

/** Indices by place in the file; archives are nearly always written in that order already. */
function orderByOffset(entries: readonly ZipEntry[]): Uint32Array {
  const order = new Uint32Array(entries.length);
  let sorted = true;
  for (let at = 0; at < order.length; at += 1) {
    order[at] = at;
    if (at > 0 && entries[at]!.headerOffset < entries[at - 1]!.headerOffset) sorted = false;
  }
  return sorted ? order : order.sort((a, b) => entries[a]!.headerOffset - entries[b]!.headerOffset);
}

function overlap(): PulseError {
  return new PulseError('zip_overlap', 'Files inside the archive overlap, which no honest archive does.');
}
