import { sql } from 'kysely';
import type { Db } from '../../db.ts';

type ListRawToDrop = {
  /** Files of exports that ended earlier (ms) are dropped, */
  readonly before: number;
  /** but those whose media have not been read only if they ended even earlier (ms). */
  readonly beforeWaiting: number;
  readonly limit?: number;
};

/** Raw files whose time has come and that are still stored. */
export function listRawToDrop(
  db: Db,
  { before, beforeWaiting, limit = 100 }: ListRawToDrop,
): Promise<{ id: string; object_key: string }[]> {
  return db.all(
    'list_raw_to_drop',
    sql<{ id: string; object_key: string }>`
      SELECT id, object_key FROM exports
      WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL AND finished_at < ${before}
        AND (finished_at < ${beforeWaiting} OR status <> 'completed' OR media_status IN ('none', 'done'))
      ORDER BY finished_at LIMIT ${limit}`,
  );
}
