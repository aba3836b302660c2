import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleWeekCondition } from '../weeks/stale-week-condition.ts';

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
};

/** While weeks are digested and summed up, progress is a question to them: weeks of the source, and those up to date. */
const progressTotal = sql<number>`CASE e.status
  WHEN 'analysing' THEN (SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id) ELSE e.progress_total END`;
const progressDone = sql<number>`CASE e.status
  WHEN 'analysing' THEN (SELECT COUNT(*) FROM weeks w JOIN sources s ON s.id = w.source_id
    WHERE w.source_id = e.source_id AND NOT (${staleWeekCondition()})) ELSE e.progress_done END`;

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
      progressDone.as('progress_done'),
      progressTotal.as('progress_total'),
      'e.attempts',
      'e.duplicate_of',
      'e.error_code',
      'e.error_message',
      'e.report',
      'e.raw_deleted_at',
      'e.created_at',
      'e.updated_at',
      'e.finished_at',
    ]);
}
