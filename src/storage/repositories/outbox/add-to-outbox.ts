import type { Db, NamedQuery } from '../../db.ts';

/** A message to be sent after the batch it is part of has committed. */
export function addToOutbox(db: Db, row: { id: string; body: unknown; now: number }): NamedQuery {
  return {
    name: 'add_to_outbox',
    query: db.build
      .insertInto('outbox')
      .values({ id: row.id, body: JSON.stringify(row.body), created_at: row.now }),
  };
}
