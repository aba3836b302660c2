import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** An export whose media are still to be read. */
export type MediaJob = {
  readonly id: string;
  readonly community_id: string;
  readonly source_id: string;
  readonly object_key: string;
  readonly size: number;
  /** Files in the archive beside its chat. */
  readonly media_total: number;
};

/** The export, if its media wait to be read; null when there is nothing (more) to do. */
export function findMediaJob(db: Db, exportId: string): Promise<MediaJob | null> {
  return db.first(
    'find_media_job',
    sql<MediaJob>`
      SELECT id, community_id, source_id, object_key, size, media_total FROM exports
      WHERE id = ${exportId} AND media_status = 'waiting' AND status IN ('analysing', 'completed')`,
  );
}
