import type { ExportMediaStatus, ExportStatus } from '@beacon-pulse/contracts/src/enums.ts';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { ExportsTable } from '../tables/exports.ts';
import { tombstonesOf } from './erasures.ts';
import { staleWeekCondition } from './weeks.ts';

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

/** An export by its id, if it lies within the scope (null: every community). While it is analysed, its progress is told by the weeks of its source. */
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

type ListExports = {
  /** Exports of this community only; null: of all. */
  readonly communityId: string | null;
  readonly sourceId: string | null;
  readonly status: ExportRow['status'] | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Exports, newest first, one more than `limit`. */
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

/** The export and its surroundings in one statement; null when there is none. */
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

/** Which source each of these exports belongs to; those that are not there are left out. */
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
