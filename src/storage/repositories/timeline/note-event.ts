import { type RawBuilder, sql } from 'kysely';
import type { NamedQuery } from '../../db.ts';

/** What may happen to an export, in the order of a usual life. */
export type ExportEvent =
  | 'received'
  | 'started'
  | 'postponed'
  | 'read'
  | 'merged'
  | 'digested'
  | 'completed'
  | 'failed'
  | 'retried'
  | 'replayed'
  | 'cancelled';

/** A timeline holds this many events; an export that goes round and round stops telling. */
export const maxEvents = 200;

type Note = {
  readonly event: ExportEvent;
  readonly now: number;
  /** Figures and codes, never content; an SQL expression gives JSON. */
  readonly detail?: Readonly<Record<string, string | number | null>> | RawBuilder<string>;
  /** Which exports `e` it happened to. Asked after the change in the same batch, it says whether the change took place. */
  readonly to: RawBuilder<unknown>;
};

/** A statement for the batch that changes exports: one line in the timeline of each. */
export function noteEvent({ event, now, detail = {}, to }: Note): NamedQuery {
  const json = 'compile' in detail ? (detail as RawBuilder<string>) : sql<string>`${JSON.stringify(detail)}`;
  const last = sql`COALESCE((SELECT MAX(v.seq) FROM export_events v WHERE v.export_id = e.id), 0)`;
  return {
    name: `timeline.${event}`,
    query: sql`
      INSERT INTO export_events (export_id, seq, at, event, detail)
      SELECT e.id, ${last} + 1, ${now}, ${event}, ${json} FROM exports e WHERE ${to} AND ${last} < ${maxEvents}`,
  };
}
