import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { sql } from 'kysely';
import type { Db } from '../db.ts';

export type BatchToAnalyse = { readonly kind: MediaKind; readonly community_id: string };

/** Kinds that there are models for, each with the fingerprint of these. */
export type KindInputs = readonly { readonly kind: MediaKind; readonly input: string }[];

/** The same as JSON, for `json_each`. */
export const asRows = (inputs: KindInputs): string =>
  JSON.stringify(inputs.map(({ kind, input }) => [kind, input]));

export type BatchId = { readonly kind: MediaKind; readonly communityId: string };

export type MediaBatch = {
  readonly revision: number;
  readonly analysed: string;
  readonly state: 'pending' | 'deferred_processing';
  /** 0: nobody has taken the deferred batch up. */
  readonly taken_at: number;
  /** BCP 47 language of the community. */
  readonly language: string;
};

/** Finds where the files of a kind stand; null when the community has none. */
export function findMediaBatch(db: Db, { kind, communityId }: BatchId): Promise<MediaBatch | null> {
  return db.first(
    'media_batches.find',
    sql<MediaBatch>`
      SELECT b.revision, b.analysed, b.state, b.taken_at, c.language
      FROM media_batches b JOIN communities c ON c.id = b.community_id
      WHERE b.kind = ${kind} AND b.community_id = ${communityId}`,
  );
}

/** Lists batches of the community of an export that are out of date and not deferred. */
export function listStaleBatches(
  db: Db,
  { inputs, exportId }: { inputs: KindInputs; exportId: string },
): Promise<BatchToAnalyse[]> {
  return db.all(
    'media_batches.list_stale',
    sql<BatchToAnalyse>`
      SELECT b.kind, b.community_id
      FROM exports e CROSS JOIN json_each(${asRows(inputs)}) k CROSS JOIN media_batches b
      WHERE e.id = ${exportId} AND b.kind = k.value->>0 AND b.community_id = e.community_id AND b.state = 'pending'
        AND b.analysed <> b.revision || ':' || (k.value->>1)`,
  );
}

/** A deferred batch with what its budget depends on. */
export type DeferredBatch = {
  readonly kind: MediaKind;
  readonly community_id: string;
  /** Millionths of a US dollar that the refused call may cost. */
  readonly needed: number;
  readonly time_zone: string;
  readonly plan: string;
  readonly bypass_until: number;
};

/** Lists deferred batches that nobody has taken up: those under a bypass first, then those whose day is over. */
export function listDeferredBatches(
  db: Db,
  { now, limit = 500 }: { now: number; limit?: number },
): Promise<DeferredBatch[]> {
  return db.all(
    'media_batches.list_deferred',
    sql<DeferredBatch>`
      SELECT b.kind, b.community_id, b.needed, c.time_zone, COALESCE(q.plan, 'standard') AS plan,
        COALESCE(q.bypass_until, 0) AS bypass_until
      FROM media_batches b CROSS JOIN communities c LEFT JOIN quota_accounts q ON q.community_id = c.id
      WHERE b.state = 'deferred_processing' AND b.taken_at = 0 AND c.id = b.community_id
      ORDER BY COALESCE(q.bypass_until, 0) > ${now} DESC, b.due_at, b.community_id, b.kind LIMIT ${limit}`,
  );
}

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
    'media_batches.requeue_stale',
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

/** Puts deferred batches back that were taken up before `takenBefore` (ms) and never begun. The number of them. */
export function resetStuckBatches(db: Db, { takenBefore }: { takenBefore: number }): Promise<number> {
  return db.run(
    'media_batches.reset_stuck',
    sql`UPDATE media_batches SET taken_at = 0
      WHERE state = 'deferred_processing' AND taken_at > 0 AND taken_at <= ${takenBefore}`,
  );
}

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
export function claimDeferredBatches(
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
    'media_batches.claim_deferred',
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
