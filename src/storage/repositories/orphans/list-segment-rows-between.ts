import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { SegmentName } from './list-unclaimed-segments.ts';

/** The weeks behind `after` and not behind `upTo` (null: to the end), in order of source and week. */
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
