import type { Db } from '../../db.ts';

export type OutboxRow = { readonly id: string; readonly body: string };

/** Messages committed before `before` (ms) and not known to be sent; oldest first. */
export function listOutbox(db: Db, before: number, limit = 100): Promise<OutboxRow[]> {
  return db.all(
    'list_outbox',
    db.build
      .selectFrom('outbox')
      .select(['id', 'body'])
      .where('created_at', '<', before)
      .orderBy('id')
      .limit(limit),
  );
}
