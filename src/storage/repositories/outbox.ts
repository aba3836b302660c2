import { sql } from 'kysely';
import type { Db } from '../db.ts';

export type OutboxRow = { readonly id: string; readonly body: string };

/** Messages committed before `before` (ms) and not known to be sent; oldest first. */
export function listOutbox(db: Db, before: number, limit = 100): Promise<OutboxRow[]> {
  return db.all(
    'outbox.list',
    db.build
      .selectFrom('outbox')
      .select(['id', 'body'])
      .where('created_at', '<', before)
      .orderBy('id')
      .limit(limit),
  );
}

/** Deletes messages that were sent. */
export async function removeFromOutbox(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'outbox.delete',
    sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
