import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';

/**
 * Closed uploads whose parts may still be stored, untouched since `before` (ms), the oldest first. They count as touched
 * from now on: one that cannot be discarded does not keep the others waiting.
 */
export function takeUndiscarded(
  db: Db,
  { now, before, limit }: { now: number; before: number; limit: number },
): Promise<UploadsTable[]> {
  return db.all(
    'uploads.take_undiscarded',
    sql<UploadsTable>`
      UPDATE uploads SET updated_at = ${now}
      WHERE id IN (
        SELECT id FROM uploads
        WHERE status IN ('aborted', 'expired') AND discarded_at IS NULL AND updated_at <= ${before}
        ORDER BY updated_at LIMIT ${limit})
      RETURNING *`,
  );
}
