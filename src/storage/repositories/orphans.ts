import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { unfinished, unread } from '../export-transitions.ts';
import type { OrphansTable } from '../tables/jobs.ts';

export type OrphanKind = OrphansTable['kind'];

/** `name` is the key of the object, or of the one that the row says is there. */
export type Orphan = Readonly<Pick<OrphansTable, 'kind' | 'name'>>;

export type SeenOrphan = Orphan & {
  /** Milliseconds since the epoch; null when no night has seen it. */
  readonly first_seen_at: OrphansTable['first_seen_at'] | null;
};

/**
 * Lists keys of the raw files that ended exports say they have, behind `after` and not behind `upTo` (null: to the end), in
 * order. An export that has not ended finds out by itself that its file is gone.
 */
export async function listRawRowsBetween(
  db: Db,
  { after, upTo, limit }: { after: string; upTo: string | null; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'orphans.list_raw_rows',
    sql<{ object_key: string }>`
      SELECT object_key FROM exports
      WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL
        AND object_key > ${after} AND object_key <= ${upTo ?? '~'}
      ORDER BY object_key LIMIT ${limit}`,
  );
  return rows.map(({ object_key }) => object_key);
}

/** Lists the weeks behind `after` and not behind `upTo` (null: to the end), in order of source and week. */
export function listSegmentRowsBetween(
  db: Db,
  { after, upTo, limit }: { after: SegmentName; upTo: SegmentName | null; limit: number },
): Promise<SegmentName[]> {
  const end = upTo ?? { sourceId: '~', week: '~' };
  return db.all(
    'orphans.list_segment_rows',
    sql<SegmentName>`
      SELECT source_id AS sourceId, week FROM weeks
      WHERE (source_id, week) > (${after.sourceId}, ${after.week})
        AND (source_id, week) <= (${end.sourceId}, ${end.week})
      ORDER BY source_id, week LIMIT ${limit}`,
  );
}

/**
 * Lists those of these raw files (at most 1,000) that no export reads, no open upload is making and no clean-up is about to
 * delete. Reads the exports that have a raw file: those of some days.
 */
export async function listUnclaimedRaw(db: Db, keys: readonly string[]): Promise<string[]> {
  const rows = await db.all(
    'orphans.list_unclaimed_raw',
    sql<{ name: string }>`
      WITH kept AS (
        SELECT object_key FROM exports WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL
        UNION ALL SELECT object_key FROM exports WHERE ${unfinished})
      SELECT k.value AS name FROM json_each(${JSON.stringify(keys)}) k
      WHERE k.value NOT IN (SELECT object_key FROM kept)
        AND NOT EXISTS (
          SELECT 1 FROM uploads
          WHERE id = substr(k.value, length(rtrim(k.value, replace(k.value, '/', ''))) + 1)
            AND object_key = k.value AND (status = 'open' OR (status IN ('aborted', 'expired') AND discarded_at IS NULL)))
        AND NOT EXISTS (SELECT 1 FROM pending_deletions WHERE object_key = k.value)`,
  );
  return rows.map(({ name }) => name);
}

export type SegmentName = { readonly sourceId: string; readonly week: string };

/** Lists those of these segments (at most 1,000) that no week names and that no unfinished export of their source may be writing. */
export async function listUnclaimedSegments(
  db: Db,
  segments: readonly SegmentName[],
): Promise<SegmentName[]> {
  const json = JSON.stringify(segments.map(({ sourceId, week }) => [sourceId, week]));
  return db.all(
    'orphans.list_unclaimed_segments',
    sql<SegmentName>`
      WITH unclaimed AS (
        SELECT value->>0 AS source_id, value->>1 AS week FROM json_each(${json}) k
        WHERE NOT EXISTS (SELECT 1 FROM weeks WHERE source_id = k.value->>0 AND week = k.value->>1))
      SELECT source_id AS sourceId, week FROM unclaimed
      WHERE source_id NOT IN (
        SELECT source_id FROM exports
        WHERE ${unfinished} AND ${unread})`,
  );
}

export type MediaName = { readonly communityId: string; readonly sha256: string };

/** Lists those of these media objects (at most 1,000) that no artifact names. */
export function listUnclaimedMedia(db: Db, media: readonly MediaName[]): Promise<MediaName[]> {
  const json = JSON.stringify(media.map(({ communityId, sha256 }) => [communityId, sha256]));
  return db.all(
    'orphans.list_unclaimed_media',
    sql<MediaName>`
      SELECT k.value->>0 AS communityId, k.value->>1 AS sha256 FROM json_each(${json}) k
      WHERE NOT EXISTS (
        SELECT 1 FROM artifacts WHERE community_id = k.value->>0 AND sha256 = k.value->>1)`,
  );
}

/** Lists the artifacts behind `after` and not behind `upTo` (null: to the end), in order of community and hash. */
export function listMediaRowsBetween(
  db: Db,
  { after, upTo, limit }: { after: MediaName; upTo: MediaName | null; limit: number },
): Promise<MediaName[]> {
  const end = upTo ?? { communityId: '~', sha256: '~' };
  return db.all(
    'orphans.list_media_rows',
    sql<MediaName>`
      SELECT community_id AS communityId, sha256 FROM artifacts
      WHERE (community_id, sha256) > (${after.communityId}, ${after.sha256})
        AND (community_id, sha256) <= (${end.communityId}, ${end.sha256})
      ORDER BY community_id, sha256 LIMIT ${limit}`,
  );
}

/** Finds since when each of these is known. */
export async function findSeenOrphans(db: Db, orphans: readonly Orphan[]): Promise<SeenOrphan[]> {
  if (orphans.length === 0) return [];
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  return db.all(
    'orphans.find_seen',
    sql<SeenOrphan>`
      SELECT k.value->>0 AS kind, k.value->>1 AS name, o.first_seen_at
      FROM json_each(${json}) k LEFT JOIN orphans o ON o.kind = k.value->>0 AND o.name = k.value->>1`,
  );
}

/** Records what was found now (at most some thousands), and tells since when each is known. */
export async function recordOrphans(db: Db, orphans: readonly Orphan[], now: number): Promise<SeenOrphan[]> {
  if (orphans.length === 0) return [];
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  return db.all(
    'orphans.record',
    sql<SeenOrphan>`
      INSERT INTO orphans (kind, name, first_seen_at, last_seen_at)
      SELECT value->>0, value->>1, ${now}, ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT (kind, name) DO UPDATE SET last_seen_at = excluded.last_seen_at
      RETURNING kind, name, first_seen_at`,
  );
}

/** Deletes the rows of what was removed. */
export async function deleteOrphans(db: Db, orphans: readonly Orphan[]): Promise<void> {
  const json = JSON.stringify(orphans.map(({ kind, name }) => [kind, name]));
  await db.run(
    'orphans.delete',
    sql`
      DELETE FROM orphans
      WHERE (kind, name) IN (SELECT value->>0, value->>1 FROM json_each(${json}))`,
  );
}

/** Deletes what has not been seen since `before` (ms): it has found its other half. */
export async function deleteUnseenOrphans(db: Db, before: number): Promise<void> {
  await db.run('orphans.delete_unseen', db.build.deleteFrom('orphans').where('last_seen_at', '<', before));
}

/** Records that the raw files of ended exports are gone; media that waited for them will not come. */
export async function markRawDeleted(db: Db, keys: readonly string[], now: number): Promise<void> {
  await db.run(
    'orphans.drop_raw_rows',
    sql`
      UPDATE exports SET raw_deleted_at = ${now},
        media_error = CASE WHEN media_status = 'waiting' THEN 'gone' ELSE media_error END,
        media_status = CASE WHEN media_status = 'waiting' THEN 'failed' ELSE media_status END
      WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL
        AND object_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
}
