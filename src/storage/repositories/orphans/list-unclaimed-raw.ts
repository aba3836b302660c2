import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/**
 * Those of these raw files (at most 1,000) that no export reads, no open upload is making and no clean-up is about to
 * delete. Reads the exports that have a raw file: those of some days.
 */
export async function listUnclaimedRaw(db: Db, keys: readonly string[]): Promise<string[]> {
  const rows = await db.all(
    'orphans.list_unclaimed_raw',
    sql<{ name: string }>`
      WITH kept AS (
        SELECT object_key FROM exports WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL
        UNION ALL SELECT object_key FROM exports WHERE status IN ('queued', 'ingesting', 'analysing'))
      SELECT k.value AS name FROM json_each(${JSON.stringify(keys)}) k
      WHERE k.value NOT IN (SELECT object_key FROM kept)
        AND NOT EXISTS (
          SELECT 1 FROM uploads
          WHERE id = substr(k.value, length(rtrim(k.value, replace(k.value, '/', ''))) + 1)
            AND object_key = k.value AND (status = 'open' OR (status IN ('aborted', 'expired') AND discarded_at IS NULL)))
        AND NOT EXISTS (SELECT 1 FROM doomed_objects WHERE object_key = k.value)`,
  );
  return rows.map(({ name }) => name);
}
