import { sql } from 'kysely';
import type { MediaKind } from '../../../core/media-kinds.ts';
import type { Db } from '../../db.ts';

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

/** Deferred batches that nobody has taken up: those under a bypass first, then those whose day is over. */
export function listDeferredBatches(
  db: Db,
  { now, limit = 500 }: { now: number; limit?: number },
): Promise<DeferredBatch[]> {
  return db.all(
    'analyses.list_deferred',
    sql<DeferredBatch>`
      SELECT b.kind, b.community_id, b.needed, c.time_zone, COALESCE(q.plan, 'standard') AS plan,
        COALESCE(q.bypass_until, 0) AS bypass_until
      FROM media_batches b CROSS JOIN communities c LEFT JOIN quota_accounts q ON q.community_id = c.id
      WHERE b.state = 'deferred_processing' AND b.taken_at = 0 AND c.id = b.community_id
      ORDER BY COALESCE(q.bypass_until, 0) > ${now} DESC, b.due_at, b.community_id, b.kind LIMIT ${limit}`,
  );
}
