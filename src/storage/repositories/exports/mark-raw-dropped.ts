import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Notes that the raw files of these exports are gone. */
export async function markRawDropped(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'mark_raw_dropped',
    sql`UPDATE exports SET raw_deleted_at = ${now} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
