import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { BatchToAnalyse } from './kind-inputs.ts';

/** A deferred batch and the budget of its local day. */
export type Candidate = BatchToAnalyse & {
  readonly day: string;
  readonly needed: number;
  /** Limits of the plan; a community's own limits come first. */
  readonly limit: { readonly calls: number; readonly microUsd: number };
  readonly bypass: boolean;
};

/**
 * Takes up those of the candidates, in their order, whose budget has room for the call that was refused, or that need
 * none; nothing is reserved. At most `limit`.
 */
export function takeDeferredBatches(
  db: Db,
  { candidates, now, limit }: { candidates: readonly Candidate[]; now: number; limit: number },
): Promise<BatchToAnalyse[]> {
  const json = JSON.stringify(
    candidates.map(({ kind, community_id, day, needed, limit: { calls, microUsd }, bypass }) => [
      kind,
      community_id,
      day,
      needed,
      calls,
      microUsd,
      bypass ? 1 : 0,
    ]),
  );
  const held = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(COALESCE(d.holds, '{}')) h)`;
  return db.all(
    'analyses.take_deferred',
    sql<BatchToAnalyse>`
      UPDATE media_batches SET taken_at = ${now}
      WHERE state = 'deferred_processing' AND taken_at = 0 AND (kind, community_id) IN (
        SELECT j.value->>0, j.value->>1 FROM json_each(${json}) j
          LEFT JOIN quota_days d ON d.day = j.value->>2 AND d.community_id = j.value->>1 AND d.kind = j.value->>0
          LEFT JOIN quota_limits l ON l.community_id = j.value->>1 AND l.kind = j.value->>0
        WHERE j.value->>6 OR (
          COALESCE(d.calls, 0) + ${held(0)} + 1 <= COALESCE(l.calls, j.value->>4)
          AND COALESCE(d.micro_usd, 0) + ${held(1)} + (j.value->>3) <= COALESCE(l.micro_usd, j.value->>5))
        ORDER BY j.key LIMIT ${limit})
      RETURNING kind, community_id`,
  );
}
