import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { unfinished } from './unfinished.ts';

export type WaitingExport = { readonly id: string; readonly correlation_id: string };

/**
 * Exports that should be moving and are not: queued, or being read without a sign of life since `silentSince` (ms). Those
 * that were taken longest ago come first, so that none waits behind others that do not move. What takes them up again may
 * do so twice; reading is idempotent.
 */
export function takeWaitingExports(
  db: Db,
  { now, silentSince, limit }: { now: number; silentSince: number; limit: number },
): Promise<WaitingExport[]> {
  return db.all(
    'take_waiting_exports',
    sql<WaitingExport>`
      UPDATE exports SET next_attempt_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE status IN ('queued', 'ingesting') AND ${unfinished} AND next_attempt_at <= ${now} AND updated_at <= ${silentSince}
        ORDER BY next_attempt_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}
