import { sql } from 'kysely';
import type { Db } from '../../db.ts';

type DoomRawFiles = {
  readonly now: number;
  /** Files of exports that ended earlier (ms) leave, */
  readonly before: number;
  /** but those whose media have not been read only if they ended even earlier (ms). */
  readonly beforeWaiting: number;
  readonly limit?: number;
};

/**
 * Takes raw files whose time has come from their exports, in one transaction: from then on nothing reads them, and no
 * export is queued anew that would have to. Media that still waited for them will not come. How many.
 */
export async function doomRawFiles(
  db: Db,
  { now, before, beforeWaiting, limit = 100 }: DoomRawFiles,
): Promise<number> {
  const due = sql`
    SELECT id FROM exports
    WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL AND finished_at < ${before}
      AND (finished_at < ${beforeWaiting} OR status <> 'completed' OR media_status IN ('none', 'done'))
    ORDER BY finished_at LIMIT ${limit}`;
  const [doomed] = await db.batch([
    {
      name: 'doom_raw_files',
      query: sql`
        INSERT INTO doomed_objects (object_key, doomed_at)
        SELECT object_key, ${now} FROM exports WHERE id IN (${due})
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'mark_raw_dropped',
      query: sql`
        UPDATE exports SET raw_deleted_at = ${now},
          media_error = CASE WHEN media_status IN ('waiting', 'failed') THEN 'gone' ELSE media_error END,
          media_status = CASE WHEN media_status = 'waiting' THEN 'failed' ELSE media_status END
        WHERE id IN (${due})`,
    },
  ]);
  return doomed!.changes;
}
