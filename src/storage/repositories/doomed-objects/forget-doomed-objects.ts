import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Forgets objects that are gone. */
export async function forgetDoomedObjects(db: Db, keys: readonly string[]): Promise<void> {
  await db.run(
    'doomed_objects.forget',
    sql`DELETE FROM doomed_objects WHERE object_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
}
