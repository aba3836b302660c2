import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { MediaToResume } from './requeue-stale-media.ts';

type RetryFailedMedia = {
  readonly now: number;
  readonly silentSince: number;
  /** Errors that may be gone by now. */
  readonly codes: readonly string[];
  readonly maxAttempts: number;
  readonly limit?: number;
};

/** Puts exports whose media failed for a passing reason back to waiting, if their raw file is still there; these. */
export function retryFailedMedia(
  db: Db,
  { now, silentSince, codes, maxAttempts, limit = 12 }: RetryFailedMedia,
): Promise<MediaToResume[]> {
  // the first condition is the index's own: without it SQLite does not see that the index serves
  return db.all(
    'retry_failed_media',
    sql<MediaToResume>`
      UPDATE exports SET media_status = 'waiting', media_attempts = media_attempts + 1, media_updated_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE media_status IN ('waiting', 'failed') AND media_status = 'failed' AND media_updated_at <= ${silentSince} AND status IN ('analysing', 'completed')
          AND raw_deleted_at IS NULL AND media_attempts < ${maxAttempts}
          AND media_error IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
        ORDER BY media_updated_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}
