import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { PulseError } from '../../../core/errors.ts';
import type { ObjectBody, ObjectStore } from '../../../ports/objects.ts';
import { encodeSegment, isJsonOf, parseSegment, unpackSegment } from '../format/encode-segment.ts';
import type { Segment } from '../format/segment.ts';
import { segmentKey } from '../format/segment-key.ts';
import { mergeSegments } from './merge-segments.ts';

/** Lost races before the job is put off; the lease on a source makes even one rare. */
const maxRaces = 5;

export type StoredSegment = { readonly segment: Segment; readonly etag: string; readonly changed: boolean };

/**
 * Merges what an export knows of a week into what is stored, by compare and swap: whoever loses a race reads again and
 * merges again. Writes nothing when nothing is new.
 */
export async function storeSegment(
  objects: ObjectStore,
  sourceId: string,
  week: string,
  news: Segment,
): Promise<StoredSegment> {
  const key = segmentKey(sourceId, week);
  for (let race = 0; race < maxRaces; race++) {
    const stored = await objects.get(key);
    const { segment, bytes } =
      stored === null ? { segment: news, bytes: encodeSegment(news) } : mergeStored(stored.bytes, news);
    if (stored !== null && (bytes === null || sameBytes(stored.bytes, bytes))) {
      if (await isCurrent(objects, key, stored)) return { segment, etag: stored.etag, changed: false };
      continue;
    }
    const head = await objects.put(
      key,
      bytes!,
      stored === null ? { ifAbsent: true } : { ifEtag: stored.etag },
    );
    if (head !== null) return { segment, etag: head.etag, changed: true };
  }
  throw new PulseError(
    'storage_unavailable',
    'Too many exports of this group arrived at once. This one will be tried again.',
  );
}

/** What is stored and the news together, and their bytes: null where nothing is new. */
function mergeStored(stored: Uint8Array, news: Segment): { segment: Segment; bytes: Uint8Array | null } {
  const json = unpackSegment(stored);
  // as when one phone has exported its chat again
  if (isJsonOf(json, news)) return { segment: news, bytes: null };
  const known = parseSegment(json);
  const segment = mergeSegments(known, news);
  return { segment, bytes: segment === known ? null : encodeSegment(segment) };
}

/**
 * Whether the etag that came with an object is still its own, where no conditional write will tell. That of an object
 * written at once is the MD5 of its bytes; another one is asked for again.
 */
async function isCurrent(
  objects: ObjectStore,
  key: string,
  { bytes, etag }: Pick<ObjectBody, 'bytes' | 'etag'>,
): Promise<boolean> {
  if (createHash('md5').update(bytes).digest('hex') === etag) return true;
  return (await objects.head(key))?.etag === etag;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
