import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type MediaToResume = { readonly id: string; readonly correlation_id: string };

/**
 * Takes exports whose media wait without a sign of life since `silentSince` (ms), oldest first, and marks them as seen
 * now: a crowded queue does not get the same message at every tick.
 */
export function requeueStaleMedia(
  db: Db,
  { now, silentSince, limit = 12 }: { now: number; silentSince: number; limit?: number },
): Promise<MediaToResume[]> {
  // the first condition is the index's own: without it SQLite does not see that the index serves
  return db.all(
    'requeue_stale_media',
    sql<MediaToResume>`
      UPDATE exports SET media_updated_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE media_status IN ('waiting', 'failed') AND media_status = 'waiting' AND media_updated_at <= ${silentSince} AND status IN ('analysing', 'completed')
        ORDER BY media_updated_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}
