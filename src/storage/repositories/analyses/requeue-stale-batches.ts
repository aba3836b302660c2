import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { asRows, type BatchToAnalyse, type KindInputs } from './kind-inputs.ts';

/**
 * Takes batches that are out of date and without a sign of life since `silentSince` (ms), and marks them as seen now: a
 * crowded queue does not get the same message at every tick. Deferred ones wait for their budget.
 */
export function requeueStaleBatches(
  db: Db,
  {
    inputs,
    now,
    silentSince,
    limit = 12,
  }: { inputs: KindInputs; now: number; silentSince: number; limit?: number },
): Promise<BatchToAnalyse[]> {
  return db.all(
    'analyses.requeue_stale',
    sql<BatchToAnalyse>`
      UPDATE media_batches SET seen_at = ${now}
      WHERE (kind, community_id) IN (
        SELECT b.kind, b.community_id FROM json_each(${asRows(inputs)}) k CROSS JOIN media_batches b
        WHERE b.kind = k.value->>0 AND b.state = 'pending' AND b.seen_at <= ${silentSince}
          AND b.analysed <> b.revision || ':' || (k.value->>1)
        ORDER BY b.seen_at LIMIT ${limit})
      RETURNING kind, community_id`,
  );
}
