import { createHash } from 'node:crypto';
import { PulseError } from '../../core/errors.ts';
import type { UploadedPart } from '../../ports/objects.ts';
import type { ArtifactRow } from '../../storage/repositories/media/save-media.ts';
import type { ArchiveEntry } from '../zip/open-archive.ts';
import { openEntry } from '../zip/read-entry.ts';
import { collectMoov } from './collect-moov.ts';
import { mediaKey } from './media-key.ts';
import { readMeta } from './read-meta.ts';
import { sniffBytes, sniffType } from './sniff-type.ts';
import type { StoreContext } from './store-context.ts';
import { hasLocationToStrip } from './strip-location.ts';

/**
 * Stores a file that is too large to be held: read once to know its hash and with it its name, once more, in parts, if the
 * community has not got it. Pictures of this size are refused (`too_large`), because they could not be cleaned.
 */
export async function storeLargeEntry(context: StoreContext, entry: ArchiveEntry): Promise<ArtifactRow> {
  const { objects, communityId, limits } = context;
  const { sha256, head, moov } = await passOnce(context, entry);
  const mediaType = sniffType(head);
  if (hasLocationToStrip(mediaType)) {
    throw new PulseError(
      'too_large',
      `A picture of ${entry.size} bytes is not kept; at most ${limits.bufferBytes} are.`,
    );
  }
  const meta = await readMeta(moov ?? head, mediaType);
  const key = mediaKey(communityId, sha256);
  if ((await objects.head(key)) === null) await writeInParts(context, entry, key);
  return { sha256, storedSha256: sha256, size: entry.size, mediaType, meta: JSON.stringify(meta) };
}

async function passOnce(
  { archive, beat }: StoreContext,
  entry: ArchiveEntry,
): Promise<{ sha256: string; head: Uint8Array; moov: Uint8Array | null }> {
  const hash = createHash('sha256');
  const boxes = collectMoov();
  const head = new Uint8Array(Math.min(sniffBytes, entry.size));
  let size = 0;
  for await (const chunk of openEntry(archive, entry)) {
    if (size < head.length) head.set(chunk.subarray(0, head.length - size), size);
    size += chunk.length;
    hash.update(chunk);
    boxes.push(chunk);
    await beat();
  }
  return { sha256: hash.digest('hex'), head, moov: boxes.take() };
}

async function writeInParts(context: StoreContext, entry: ArchiveEntry, key: string): Promise<void> {
  const { objects, archive, limits, beat } = context;
  const { uploadId } = await objects.createMultipart(key);
  const parts: UploadedPart[] = [];
  const send = async (bytes: Uint8Array): Promise<void> => {
    parts.push(await objects.uploadPart(key, uploadId, parts.length + 1, bytes, bytes.length));
    await beat();
  };
  try {
    const part = new Uint8Array(limits.partBytes);
    let filled = 0;
    for await (const chunk of openEntry(archive, entry)) {
      for (let at = 0; at < chunk.length; ) {
        const piece = chunk.subarray(at, at + part.length - filled);
        part.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled < part.length) continue;
        await send(part);
        filled = 0;
      }
    }
    if (filled > 0) await send(part.subarray(0, filled));
    await objects.completeMultipart(key, uploadId, parts);
  } catch (thrown) {
    // R2 drops unfinished parts by itself after a week: the first error is the one that counts
    await objects.abortMultipart(key, uploadId).catch(() => {});
    throw thrown;
  }
}
