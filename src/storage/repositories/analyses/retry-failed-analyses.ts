import { sql } from 'kysely';
import type { Db } from '../../db.ts';

type RetryFailed = {
  /** Errors that may be gone by now. */
  readonly codes: readonly string[];
  readonly failedBefore: number;
  readonly maxAttempts: number;
  readonly limit?: number;
};

/** Puts analyses that failed for a passing reason back to pending, and their batches out of date. The number of analyses. */
export async function retryFailedAnalyses(
  db: Db,
  { codes, failedBefore, maxAttempts, limit = 100 }: RetryFailed,
): Promise<number> {
  const due = sql`
    SELECT community_id, sha256 FROM analyses
    WHERE state = 'failed' AND updated_at <= ${failedBefore} AND attempts < ${maxAttempts}
      AND code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
    ORDER BY updated_at LIMIT ${limit}`;
  const [, retried] = await db.batch([
    {
      name: 'analyses.reopen_batches',
      query: sql`
        UPDATE media_batches SET analysed = '' WHERE (kind, community_id) IN (
          SELECT substr(a.media_type, 1, 5), a.community_id FROM (${due}) f CROSS JOIN artifacts a
          WHERE a.community_id = f.community_id AND a.sha256 = f.sha256)`,
    },
    {
      name: 'analyses.retry_failed',
      query: sql`UPDATE analyses SET state = 'pending' WHERE (community_id, sha256) IN (${due})`,
    },
  ]);
  return retried!.changes;
}
