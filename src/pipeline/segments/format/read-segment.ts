import type { ObjectStore } from '../../../ports/objects.ts';
import { decodeSegment } from './encode-segment.ts';
import type { Segment } from './segment.ts';
import { segmentKey } from './segment-key.ts';

/** Reads the stored segment of a week; null when nothing is known of it. */
export async function readSegment(
  objects: ObjectStore,
  sourceId: string,
  week: string,
): Promise<Segment | null> {
  const stored = await objects.get(segmentKey(sourceId, week));
  return stored === null ? null : decodeSegment(stored.bytes);
}
