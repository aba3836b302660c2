import type { ExportEvent, ExportMediaStatus, ExportStatus } from '@beacon-pulse/contracts/src/enums.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import { unfinished, unread } from '../export-transitions.ts';
import type { ExportEventsTable, ExportsTable } from '../tables/exports.ts';
import { tombstonesOf } from './erasures.ts';
import { staleDigestsCondition, staleWeekCondition } from './weeks.ts';

/** An export as its uploader sees it, with the slugs of its community and source. */
export type ExportRow = {
  id: string;
  community_slug: string;
  source_slug: string;
  file_name: string;
  size: number;
  status: ExportStatus;
  progress_done: number;
  progress_total: number;
  attempts: number;
  duplicate_of: string | null;
  error_code: string | null;
  error_message: string | null;
  report: string | null;
  raw_deleted_at: number | null;
  created_at: number;
  updated_at: number;
  finished_at: number | null;
  media_status: ExportMediaStatus;
  media_total: number;
  media_stored: number;
  media_skipped: number;
  media_error: string | null;
};

/** Selects exports with what an answer shows of each; the conditions come from the caller. */
export function selectExports(db: Db) {
  return db.build
    .selectFrom('exports as e')
    .innerJoin('communities as c', 'c.id', 'e.community_id')
    .innerJoin('sources as s', 's.id', 'e.source_id')
    .select([
      'e.id',
      'c.slug as community_slug',
      's.slug as source_slug',
      'e.file_name',
      'e.size',
      'e.status',
      'e.progress_done',
      'e.progress_total',
      'e.attempts',
      'e.duplicate_of',
      'e.error_code',
      'e.error_message',
      'e.report',
      'e.raw_deleted_at',
      'e.created_at',
      'e.updated_at',
      'e.finished_at',
      'e.media_status',
      'e.media_total',
      'e.media_stored',
      'e.media_skipped',
      'e.media_error',
    ]);
}

type WeekCounts = { weeks_total: number; weeks_done: number };

/** Finds an export by its id, if it lies within the scope (null: every community). While it is analysed, its progress is told by the weeks of its source. */
export async function findExport(
  db: Db,
  id: string,
  communityScope: string | null,
): Promise<ExportRow | null> {
  let query = selectExports(db)
    .select([
      sql<number>`(SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id AND e.status = 'analysing')`.as(
        'weeks_total',
      ),
      sql<number>`(SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id AND e.status = 'analysing'
        AND NOT (${staleWeekCondition()}))`.as('weeks_done'),
    ])
    .where('e.id', '=', id);
  if (communityScope !== null) query = query.where('e.community_id', '=', communityScope);
  const row = await db.first<ExportRow & WeekCounts>('exports.find', query);
  if (row === null) return null;
  const { weeks_total, weeks_done, ...found } = row;
  return found.status === 'analysing'
    ? { ...found, progress_total: weeks_total, progress_done: weeks_done }
    : found;
}

export type ExportPlace = Pick<ExportsTable, 'source_id' | 'community_id' | 'raw_deleted_at'>;

/** Finds where an export belongs; null when it is absent or belongs to another community than `communityScope` (null: any). */
export function findExportPlace(
  db: Db,
  id: string,
  communityScope: string | null,
): Promise<ExportPlace | null> {
  let query = db.build
    .selectFrom('exports')
    .select(['source_id', 'community_id', 'raw_deleted_at'])
    .where('id', '=', id);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return db.first<ExportPlace>('exports.find_place', query);
}

type ListExports = {
  /** Exports of this community only; null: of all. */
  readonly communityId: string | null;
  readonly sourceId: string | null;
  readonly status: ExportRow['status'] | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Lists exports, newest first, one more than `limit`. */
export function listExports(
  db: Db,
  { communityId, sourceId, status, beforeId, limit }: ListExports,
): Promise<ExportRow[]> {
  let query = selectExports(db)
    .orderBy('e.id', 'desc')
    .limit(limit + 1);
  if (communityId !== null) query = query.where('e.community_id', '=', communityId);
  if (sourceId !== null) query = query.where('e.source_id', '=', sourceId);
  if (status !== null) query = query.where('e.status', '=', status);
  if (beforeId !== null) query = query.where('e.id', '<', beforeId);
  return db.all<ExportRow>('exports.list', query);
}

/** An export with what its processing needs to know of source and community. */
export type ExportJob = {
  readonly id: string;
  readonly community_id: string;
  readonly source_id: string;
  readonly object_key: string;
  readonly size: number;
  readonly status: ExportsTable['status'];
  readonly attempts: number;
  readonly media_status: ExportRow['media_status'];
  readonly language: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly inputs_hash: string;
  readonly erasure_key: string | null;
  /** Who is erased in its community, as JSON. */
  readonly tombstones: string;
  /** 1 where its source may still hold something of them. */
  readonly erasure_pending: 0 | 1;
  /** An earlier export of the very same file in this source that was read to the end, and whose media can still be. */
  readonly duplicate_of_id: string | null;
};

/** Finds the export and its surroundings in one statement; null when there is none. */
export function findExportJob(db: Db, exportId: string): Promise<ExportJob | null> {
  return db.first(
    'exports.find_job',
    sql<ExportJob>`
      SELECT e.id, e.community_id, e.source_id, e.object_key, e.size, e.status, e.attempts, e.media_status,
        c.language, c.min_people, c.pillars, s.inputs_hash, c.erasure_key, ${tombstonesOf} AS tombstones,
        EXISTS (SELECT 1 FROM pending_erasures p WHERE p.source_id = e.source_id) AS erasure_pending,
        (SELECT t.id FROM exports t
          WHERE t.source_id = e.source_id AND t.file_fingerprint = e.file_fingerprint AND t.id < e.id
            AND t.status IN ('analysing', 'completed')
            AND (t.media_status IN ('none', 'done') OR t.raw_deleted_at IS NULL) LIMIT 1) AS duplicate_of_id
      FROM exports e JOIN sources s ON s.id = e.source_id JOIN communities c ON c.id = e.community_id
      WHERE e.id = ${exportId}`,
  );
}

/** Lists which source each of these exports belongs to; those that are not there are left out. */
export async function listExportSources(
  db: Db,
  exportIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all(
    'exports.list_sources',
    sql<{ id: string; source_id: string }>`
      SELECT e.id, e.source_id FROM json_each(${JSON.stringify(exportIds)}) j JOIN exports e ON e.id = j.value`,
  );
  return new Map(rows.map(({ id, source_id }) => [id, source_id]));
}

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

/** Builds a statement for the batch that changes exports: one line in the timeline of each. */
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

/** Finds what happened to an export, oldest first, in one batch; null where there is none within the scope (null: everywhere). */
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

/** Counts what an erasure would go through: exports whose raw file is still there, of these sources. */
export async function countRawFiles(db: Db, sourceIds: readonly string[]): Promise<number> {
  const row = await db.first(
    'exports.count_raw',
    sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM json_each(${JSON.stringify(sourceIds)}) j CROSS JOIN exports e ON e.source_id = j.value
      WHERE e.raw_deleted_at IS NULL`,
  );
  return row?.n ?? 0;
}
