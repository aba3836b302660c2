import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/**
 * Keys of the raw files that ended exports say they have, behind `after` and not behind `upTo` (null: to the end), in
 * order. An export that has not ended finds out by itself that its file is gone.
 */
export async function listRawRowsBetween(
  db: Db,
  { after, upTo, limit }: { after: string; upTo: string | null; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'orphans.list_raw_rows',
    sql<{ object_key: string }>`
      SELECT object_key FROM exports
      WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL
        AND object_key > ${after} AND object_key <= ${upTo ?? '~'}
      ORDER BY object_key LIMIT ${limit}`,
  );
  return rows.map(({ object_key }) => object_key);
}
