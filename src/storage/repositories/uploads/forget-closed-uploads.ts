import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/**
 * Forgets closed uploads, and their parts, that were last touched before `before` (ms) and of which nothing is stored:
 * completed ones once their raw file is gone, the others once their parts are. At most `limit`; how many. Reads the
 * table, once a night: an index would cost a written row for each upload.
 */
export async function forgetClosedUploads(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<number> {
  const old = sql`
    SELECT u.id FROM uploads u LEFT JOIN exports e ON e.id = u.export_id
    WHERE u.status <> 'open' AND u.updated_at < ${before}
      AND CASE u.status WHEN 'completed' THEN e.id IS NULL OR e.raw_deleted_at IS NOT NULL
        ELSE u.discarded_at IS NOT NULL END
    ORDER BY u.id LIMIT ${limit}`;
  // the parts first: the second statement takes away what tells which uploads are meant
  const [, uploads] = await db.batch([
    { name: 'uploads.forget_parts', query: sql`DELETE FROM upload_parts WHERE upload_id IN (${old})` },
    { name: 'uploads.forget', query: sql`DELETE FROM uploads WHERE id IN (${old})` },
  ]);
  return uploads!.changes;
}
