import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Notes that the raw files of ended exports are gone; media that waited for them will not come. */
export async function dropRawRows(db: Db, keys: readonly string[], now: number): Promise<void> {
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
