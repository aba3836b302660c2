import type { ExportEvent } from '@beacon-pulse/contracts/src/enums.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import { unfinished, unread } from '../export-transitions.ts';
import type { ExportEventsTable, ExportsTable } from '../tables/exports.ts';
import { staleDigestsCondition } from './weeks.ts';

/** A timeline holds this many events; an export that goes round and round stops telling. */
export const maxEvents = 200;

type EventRecord = {
  readonly event: ExportEvent;
  readonly now: number;
  /** Figures and codes, never content; an SQL expression gives JSON. */
  readonly detail?: Readonly<Record<string, string | number | null>> | RawBuilder<string>;
  /** Which exports `e` it happened to. Asked after the change in the same batch, it says whether the change took place. */
  readonly to: RawBuilder<unknown>;
};

/** A statement for the batch that changes exports: one line in the timeline of each. */
export function recordEvent({ event, now, detail = {}, to }: EventRecord): NamedQuery {
  const json = 'compile' in detail ? (detail as RawBuilder<string>) : sql<string>`${JSON.stringify(detail)}`;
  const last = sql`COALESCE((SELECT MAX(v.seq) FROM export_events v WHERE v.export_id = e.id), 0)`;
  return {
    name: `timeline.${event}`,
    query: sql`
      INSERT INTO export_events (export_id, seq, at, event, detail)
      SELECT e.id, ${last} + 1, ${now}, ${event}, ${json} FROM exports e WHERE ${to} AND ${last} < ${maxEvents}`,
  };
}

export type Timeline = {
  readonly export: Pick<ExportsTable, 'id' | 'status' | 'correlation_id' | 'created_at'>;
  readonly events: readonly Selectable<ExportEventsTable>[];
};

/** What happened to an export, oldest first, in one batch; null where there is none within the scope (null: everywhere). */
export async function findTimeline(
  db: Db,
  exportId: string,
  communityScope: string | null,
): Promise<Timeline | null> {
  let found = db.build
    .selectFrom('exports')
    .select(['id', 'status', 'correlation_id', 'created_at'])
    .where('id', '=', exportId);
  if (communityScope !== null) found = found.where('community_id', '=', communityScope);
  const events = db.build
    .selectFrom('export_events')
    .selectAll()
    .where('export_id', '=', exportId)
    .orderBy('seq')
    .limit(maxEvents);
  const [exports, listed] = await db.batch([
    { name: 'exports.find_for_timeline', query: found },
    { name: 'export_events.list', query: events },
  ]);
  const [row] = exports!.rows as Timeline['export'][];
  return row === undefined ? null : { export: row, events: listed!.rows as Selectable<ExportEventsTable>[] };
}

/** Records, once an export, that the digests of all weeks of its source are made. */
export async function recordDigested(
  db: Db,
  { communityId, now }: { communityId: string; now: number },
): Promise<void> {
  const { name, query } = recordEvent({
    event: 'digested',
    now,
    detail: sql<string>`json_object('weeks', (SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id))`,
    to: sql`e.community_id = ${communityId} AND e.status = 'analysing' AND ${unfinished}
      AND NOT EXISTS (
        SELECT 1 FROM export_events d WHERE d.export_id = e.id AND d.event = 'digested'
          AND d.seq > (SELECT MAX(m.seq) FROM export_events m WHERE m.export_id = e.id AND m.event = 'merged'))
      AND NOT EXISTS (
        SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
        WHERE w.source_id = e.source_id AND ${staleDigestsCondition()})`,
  });
  await db.run(name, query);
}

/** Records that an export has to wait, and why; the same reason again and again is one line. */
export async function recordDeferral(
  db: Db,
  { exportId, code, now }: { exportId: string; code: string; now: number },
): Promise<void> {
  const { name, query } = recordEvent({
    event: 'postponed',
    now,
    detail: { code },
    to: sql`e.id = ${exportId} AND ${unread} AND COALESCE((
      SELECT v.event || ':' || (v.detail->>'$.code') FROM export_events v
      WHERE v.export_id = e.id AND v.event <> 'started' ORDER BY v.seq DESC LIMIT 1), '') <> ${`postponed:${code}`}`,
  });
  await db.run(name, query);
}
