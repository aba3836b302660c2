import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Asks the database for an answer; throws `storage_unavailable` when there is none. */
export async function checkDatabase(db: Db): Promise<void> {
  await db.first('health.check', db.build.selectNoFrom(sql<number>`1`.as('ok')));
}
