import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { unfinished } from './unfinished.ts';

export type WaitingExport = { readonly id: string; readonly correlation_id: string };

/**
 * Exports that should be moving and are not: queued and due, or being read without a sign of life since `silentSince` (ms).
 * What takes them up again may do so twice; reading is idempotent.
 */
export function listWaitingExports(
  db: Db,
  { now, silentSince, limit = 100 }: { now: number; silentSince: number; limit?: number },
): Promise<WaitingExport[]> {
  return db.all(
    'list_waiting_exports',
    sql<WaitingExport>`
      SELECT id, correlation_id FROM exports
      WHERE status IN ('queued', 'ingesting') AND ${unfinished} AND next_attempt_at <= ${now} AND updated_at <= ${silentSince}
      ORDER BY next_attempt_at LIMIT ${limit}`,
  );
}
