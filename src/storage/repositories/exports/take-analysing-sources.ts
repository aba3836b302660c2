import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { unfinished } from './unfinished.ts';

/**
 * The sources of exports whose digests and summaries are being made, at most as many as `limit` exports have. Those that
 * were taken longest ago come first: what waits for a budget holds nobody else up.
 */
export async function takeAnalysingSources(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'take_analysing_sources',
    sql<{ source_id: string }>`
      UPDATE exports SET next_attempt_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE status = 'analysing' AND ${unfinished} AND next_attempt_at <= ${now}
        ORDER BY next_attempt_at LIMIT ${limit})
      RETURNING source_id`,
  );
  return [...new Set(rows.map(({ source_id }) => source_id))];
}
