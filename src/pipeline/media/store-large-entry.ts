import { createHash } from 'node:crypto';
import { PulseError } from '../../core/errors.ts';
import type { UploadedPart } from '../../ports/objects.ts';
import type { ArtifactRow } from '../../storage/repositories/media-extraction.ts';
import type { ArchiveEntry } from '../zip/open-archive.ts';
import { openEntry } from '../zip/read-entry.ts';
import { blankBoxes } from './blank-boxes.ts';
import { type CollectedMoov, collectMoov } from './collect-moov.ts';
import type { BoxSpan } from './find-private-boxes.ts';
import { mediaKey } from './media-key.ts';
import { readMeta } from './read-meta.ts';
import { sniffBytes, sniffType } from './sniff-type.ts';
import type { StoreContext } from './store-context.ts';
import { hasLocationToStrip, isVideo } from './strip-location.ts';

/**
 * Stores a file that is too large to be held: read once to know its hash and with it its name, once more, in parts, if the
 * community has not got it or what is kept of it is not what was read. Pictures of this size are refused (`too_large`),
 * because they could not be cleaned.
 */
export async function storeLargeEntry(context: StoreContext, entry: ArchiveEntry): Promise<ArtifactRow> {
  const { objects, communityId } = context;
  const { sha256, head, video } = await passOnce(context, entry);
  const mediaType = sniffType(head);
  const ofBoxes = isVideo(mediaType);
  if (hasLocationToStrip(mediaType) || (ofBoxes && video.overflown)) {
    throw new PulseError(
      'too_large',
      `The location cannot be removed from a picture or video of ${entry.size} bytes, so it is not stored.`,
    );
  }
  const meta = await readMeta(video.described ?? head, mediaType);
  const boxes = ofBoxes ? video.privateBoxes : [];
  const key = mediaKey(communityId, sha256);
  const isStored = (await objects.head(key)) !== null;
  const storedSha256 =
    isStored && boxes.length === 0 ? sha256 : await writeKept(context, entry, boxes, isStored ? null : key);
  return { sha256, storedSha256, size: entry.size, mediaType, meta: JSON.stringify(meta) };
}

async function passOnce(
  { archive, heartbeat }: StoreContext,
  entry: ArchiveEntry,
): Promise<{ sha256: string; head: Uint8Array; video: CollectedMoov }> {
  const hash = createHash('sha256');
  const boxes = collectMoov();
  const head = new Uint8Array(Math.min(sniffBytes, entry.size));
  let size = 0;
  for await (const chunk of openEntry(archive, entry)) {
    if (size < head.length) head.set(chunk.subarray(0, head.length - size), size);
    size += chunk.length;
    hash.update(chunk);
    boxes.push(chunk);
    await heartbeat();
  }
  return { sha256: hash.digest('hex'), head, video: boxes.take() };
}

/** Reads the file a second time, blanks the boxes and writes what is left to `key`; null: only its hash is asked for. */
async function writeKept(
  context: StoreContext,
  entry: ArchiveEntry,
  boxes: readonly BoxSpan[],
  key: string | null,
): Promise<string> {
  const { objects, heartbeat } = context;
  const hash = createHash('sha256');
  const upload = key === null ? null : { key, ...(await objects.createMultipart(key)) };
  const parts: UploadedPart[] = [];
  try {
    let offset = 0;
    for await (const part of cutParts(context, entry)) {
      blankBoxes(part, offset, boxes);
      offset += part.length;
      hash.update(part);
      if (upload !== null) {
        parts.push(
          await objects.uploadPart(upload.key, upload.uploadId, parts.length + 1, part, part.length),
        );
      }
      await heartbeat();
    }
    if (upload !== null) await objects.completeMultipart(upload.key, upload.uploadId, parts);
  } catch (thrown) {
    // R2 drops unfinished parts by itself after a week: the first error is the one that counts
    if (upload !== null) await objects.abortMultipart(upload.key, upload.uploadId).catch(() => {});
    throw thrown;
  }
  return hash.digest('hex');
}

/** The content in parts of equal size, but for the last; each is good only until the next is asked for. */
async function* cutParts(
  { archive, limits, scratch }: StoreContext,
  entry: ArchiveEntry,
): AsyncGenerator<Uint8Array> {
  const part = scratch(limits.partBytes);
  let filled = 0;
  for await (const chunk of openEntry(archive, entry)) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + part.length - filled);
      part.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < part.length) continue;
      yield part;
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
