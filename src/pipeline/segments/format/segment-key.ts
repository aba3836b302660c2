import { objectPrefixes } from '../../../core/storage-prefixes.ts';

/** Returns where the merged messages of one source and one ISO week are stored. */
export function segmentKey(sourceId: string, week: string): string {
  return `${objectPrefixes.segments}${sourceId}/${week}`;
}
