import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';

/** `body` is JSON: one message, or a list of messages. */
export type OutboxRow = { readonly id: string; readonly body: string };

type InsertOutbox = {
  readonly now: number;
  /** What the messages follow from has been written. Left out, nothing was. */
  readonly where?: RawBuilder<boolean>;
};

/** Statements that keep messages until they are sent; they stand in the batch that writes what the messages follow from. */
export function insertOutbox(
  rows: readonly OutboxRow[],
  { now, where = sql<boolean>`true` }: InsertOutbox,
): NamedQuery[] {
  return chunkJson(rows.map(({ id, body }) => [id, body])).map((json) => ({
    name: 'outbox.insert',
    query: sql`
      INSERT INTO outbox (id, body, created_at)
      SELECT value->>0, value->>1, ${now} FROM json_each(${json}) WHERE ${where}
      ON CONFLICT DO NOTHING`,
  }));
}

/** Rows committed before `before` (ms) and not known to be sent; oldest first. */
export function listUnsent(db: Db, before: number, limit = 100): Promise<OutboxRow[]> {
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

/** Deletes rows whose messages were sent. */
export async function deleteSent(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.run(
    'outbox.delete',
    sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
