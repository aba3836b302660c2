import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { type AuditEntry, addAuditEntry } from '../audit/add-audit-entry.ts';
import { requeueExports } from '../exports/requeue-exports.ts';
import type { OutboxRow } from '../outbox/list-outbox.ts';
import { noteEvent } from '../timeline/note-event.ts';

export type Replay = {
  /** Letters that were judged fit to be replayed. */
  readonly ids: readonly string[];
  readonly recoverable: readonly string[];
  readonly by: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/**
 * One transaction: the messages of the letters go to the outbox, failed exports back to the queue, and the letters keep
 * when and by whom they were replayed. A letter that somebody else replayed meanwhile, or whose export has moved on,
 * stays as it is. The messages to send, under ids that a second try shares.
 */
export async function saveReplay(db: Db, { ids, recoverable, by, now, audit }: Replay): Promise<OutboxRow[]> {
  const chosen = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  const letters = sql`SELECT d.export_id FROM dead_letters d
    WHERE d.id IN (${chosen}) AND d.replayed_at IS NULL AND d.type = 'export.ingest'`;
  const [sent] = await db.batch([
    {
      name: 'dead_letters.to_outbox',
      query: sql`
        INSERT INTO outbox (id, body, created_at)
        SELECT 'replay_' || d.id, d.message, ${now}
        FROM dead_letters d LEFT JOIN exports e ON e.id = d.export_id
        WHERE d.id IN (${chosen}) AND d.replayed_at IS NULL AND (d.type <> 'export.ingest' OR (
          e.status = 'failed' AND e.raw_deleted_at IS NULL
          AND e.error_code IN (SELECT value FROM json_each(${JSON.stringify(recoverable)}))))
        ON CONFLICT DO NOTHING
        RETURNING id, body`,
    },
    requeueExports({ which: sql`id IN (${letters})`, recoverable, now }),
    noteEvent({
      event: 'replayed',
      now,
      detail: sql<string>`json_object('attempts_before', e.attempts)`,
      to: sql`e.id IN (${letters}) AND e.status = 'queued' AND e.updated_at = ${now}`,
    }),
    {
      name: 'dead_letters.mark_replayed',
      query: sql`
        UPDATE dead_letters SET replayed_at = ${now}, replayed_by = ${by}
        WHERE id IN (${chosen}) AND replayed_at IS NULL
          AND EXISTS (SELECT 1 FROM outbox o WHERE o.id = 'replay_' || dead_letters.id)`,
    },
    addAuditEntry(db, audit),
  ]);
  return sent!.rows as OutboxRow[];
}
