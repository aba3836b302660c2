import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Notes that the raw files of these exports are gone, and that media which still waited for them will not come. */
export async function markRawDropped(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'mark_raw_dropped',
    sql`UPDATE exports SET raw_deleted_at = ${now},
        media_error = CASE WHEN media_status IN ('waiting', 'failed') THEN 'gone' ELSE media_error END,
        media_status = CASE WHEN media_status = 'waiting' THEN 'failed' ELSE media_status END
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
