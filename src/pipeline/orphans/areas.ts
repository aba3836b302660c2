import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Db } from '../../storage/db.ts';
import {
  listMediaRowsBetween,
  listRawRowsBetween,
  listSegmentRowsBetween,
  listUnclaimedMedia,
  listUnclaimedRaw,
  listUnclaimedSegments,
  type MediaName,
  type OrphanKind,
  type SegmentName,
} from '../../storage/repositories/orphans.ts';
import { mediaKey } from '../media/media-key.ts';
import { segmentKey } from '../segments/format/segment-key.ts';

/** A part of storage whose objects have rows. */
export type Area = {
  readonly prefix: string;
  readonly object: OrphanKind;
  readonly row: OrphanKind;
  /** Lists those of these keys that nothing names. */
  unclaimed(db: Db, keys: readonly string[]): Promise<string[]>;
  /** Lists keys that rows name, behind `after` and not behind `upTo` (null: to the end), in order. */
  named(db: Db, after: string, upTo: string | null, limit: number): Promise<string[]>;
};

export type AreaName = 'raw' | 'segments' | 'media';

export const areas: Readonly<Record<AreaName, Area>> = {
  raw: {
    prefix: objectPrefixes.raw,
    object: 'raw_object',
    row: 'raw_row',
    unclaimed: listUnclaimedRaw,
    named: (db, after, upTo, limit) => listRawRowsBetween(db, { after, upTo, limit }),
  },
  segments: {
    prefix: objectPrefixes.segments,
    object: 'segment_object',
    row: 'segment_row',
    async unclaimed(db, keys) {
      const segments = keys.map(readSegmentKey).filter((segment) => segment !== null);
      return (await listUnclaimedSegments(db, segments)).map(keyOf);
    },
    async named(db, after, upTo, limit) {
      const from = readSegmentKey(after) ?? { sourceId: '', week: '' };
      const to = upTo === null ? null : readSegmentKey(upTo);
      return (await listSegmentRowsBetween(db, { after: from, upTo: to, limit })).map(keyOf);
    },
  },
  media: {
    prefix: objectPrefixes.media,
    object: 'media_object',
    row: 'media_row',
    async unclaimed(db, keys) {
      const media = keys.map(readMediaKey).filter((name) => name !== null);
      return (await listUnclaimedMedia(db, media)).map(mediaKeyOf);
    },
    async named(db, after, upTo, limit) {
      const from = readMediaKey(after) ?? { communityId: '', sha256: '' };
      const to = upTo === null ? null : readMediaKey(upTo);
      return (await listMediaRowsBetween(db, { after: from, upTo: to, limit })).map(mediaKeyOf);
    },
  },
};

const keyOf = ({ sourceId, week }: SegmentName): string => segmentKey(sourceId, week);

const mediaKeyOf = ({ communityId, sha256 }: MediaName): string => mediaKey(communityId, sha256);

/** Reads what `mediaKey` made a key of; null for any other key. */
export function readMediaKey(key: string): MediaName | null {
  const [prefix, communityId, sha256, ...more] = key.split('/');
  if (prefix !== 'media' || !communityId || sha256 === undefined || more.length > 0) return null;
  return { communityId, sha256 };
}

/** Reads what `segmentKey` made a key of; null for any other key. */
export function readSegmentKey(key: string): SegmentName | null {
  const [prefix, sourceId, week, ...more] = key.split('/');
  if (prefix !== 'segments' || !sourceId || !week || more.length > 0) return null;
  return { sourceId, week };
}
