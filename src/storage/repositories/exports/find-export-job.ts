import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { ExportsTable } from '../../tables/exports.ts';
import type { ExportRow } from '../exports-read/export-row.ts';

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
  readonly derive_key: string;
  /** An earlier export of the very same file in this source that was read to the end, and whose media can still be. */
  readonly twin_id: string | null;
};

/** The export and its surroundings in one statement; null when there is none. */
export function findExportJob(db: Db, exportId: string): Promise<ExportJob | null> {
  return db.first(
    'find_export_job',
    sql<ExportJob>`
      SELECT e.id, e.community_id, e.source_id, e.object_key, e.size, e.status, e.attempts, e.media_status,
        c.language, c.min_people, c.pillars, s.derive_key,
        (SELECT t.id FROM exports t
          WHERE t.source_id = e.source_id AND t.file_fingerprint = e.file_fingerprint AND t.id < e.id
            AND t.status IN ('analysing', 'completed')
            AND (t.media_status IN ('none', 'done') OR t.raw_deleted_at IS NULL) LIMIT 1) AS twin_id
      FROM exports e JOIN sources s ON s.id = e.source_id JOIN communities c ON c.id = e.community_id
      WHERE e.id = ${exportId}`,
  );
}
