import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Forgets messages that were sent. */
export async function removeFromOutbox(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'remove_from_outbox',
    sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
