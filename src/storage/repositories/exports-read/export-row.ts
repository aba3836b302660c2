import type { Db } from '../../db.ts';

/** An export as its uploader sees it, with the slugs of its community and source. */
export type ExportRow = {
  id: string;
  community_slug: string;
  source_slug: string;
  file_name: string;
  size: number;
  status: 'queued' | 'ingesting' | 'analysing' | 'completed' | 'failed' | 'cancelled';
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
  media_status: 'none' | 'waiting' | 'done' | 'failed';
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
