import { createHash } from 'node:crypto';
import { PulseError } from '../../core/errors.ts';
import type { ArtifactRow } from '../../storage/repositories/media-extraction.ts';
import type { ArchiveEntry } from '../zip/open-archive.ts';
import { openEntry } from '../zip/read-entry.ts';
import { mediaKey } from './media-key.ts';
import { readMeta } from './read-meta.ts';
import { sniffType } from './sniff-type.ts';
import type { StoreContext } from './store-context.ts';
import { storeLargeEntry } from './store-large-entry.ts';
import { stripLocation } from './strip-location.ts';

/**
 * Reads one file of an archive and stores what is to be kept of it, unless the community has it already. Throws
 * `too_large` and the `zip_…` errors for what is wrong with the file itself, and the errors of storage.
 */
export async function storeEntry(context: StoreContext, entry: ArchiveEntry): Promise<ArtifactRow> {
  const { objects, archive, communityId, limits, scratch } = context;
  if (entry.size > limits.maxFileBytes) {
    throw new PulseError(
      'too_large',
      `A file of ${entry.size} bytes is too large to be stored; the limit is ${limits.maxFileBytes}.`,
    );
  }
  if (entry.size > limits.bufferBytes) return storeLargeEntry(context, entry);
  const bytes = scratch(entry.size);
  let filled = 0;
  for await (const chunk of openEntry(archive, entry)) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  const sha256 = sha256Of(bytes);
  const mediaType = sniffType(bytes);
  const meta = await readMeta(bytes, mediaType);
  const kept = stripLocation(bytes, mediaType);
  const storedSha256 = sha256Of(kept);
  // a failed condition says that the community has the file already
  await objects.put(mediaKey(communityId, sha256), kept, { ifAbsent: true });
  await context.heartbeat();
  return { sha256, storedSha256, size: kept.length, mediaType, meta: JSON.stringify(meta) };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
