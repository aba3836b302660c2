import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type SegmentName = { readonly sourceId: string; readonly week: string };

/** Those of these segments (at most 1,000) that no week names and that no unfinished export of their source may be writing. */
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
        WHERE status IN ('queued', 'ingesting', 'analysing') AND status IN ('queued', 'ingesting'))`,
  );
}
