import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Where a call is counted. */
export type QuotaDay = { readonly day: string; readonly communityId: string; readonly kind: string };

export type Hold = QuotaDay & {
  readonly id: string;
  readonly calls: number;
  readonly microUsd: number;
  /** When (ms) it counts as spent, because whoever reserved it is gone. */
  readonly expiresAt: number;
  /** Limits of the plan; a community's own limits come first. */
  readonly limit: { readonly calls: number; readonly microUsd: number };
  /** True lifts the limits. */
  readonly bypass: boolean;
};

/** Calls in flight at most; a bypass does not lift it. */
const maxHolds = 500;

/** Reserves what a call may cost, in one statement: false when that would pass a limit, whoever else reserves meanwhile. */
export async function reserveQuota(db: Db, hold: Hold): Promise<boolean> {
  const { day, communityId, kind, id, calls, microUsd, limit } = hold;
  const own = (column: 'calls' | 'micro_usd', otherwise: number) => sql`COALESCE((
    SELECT l.${sql.ref(column)} FROM quota_limits l WHERE l.community_id = ${communityId} AND l.kind = ${kind}), ${otherwise})`;
  const held = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(quota_days.holds) h)`;
  const entry = sql`json_array(CAST(${calls} AS INTEGER), CAST(${microUsd} AS INTEGER), CAST(${hold.expiresAt} AS INTEGER))`;
  const bypass = hold.bypass ? 1 : 0;
  const changed = await db.run(
    'quota.reserve',
    sql`
      INSERT INTO quota_days (day, community_id, kind, holds)
      SELECT ${day}, ${communityId}, ${kind}, json_object(${id}, ${entry})
      WHERE ${bypass} OR (${calls} <= ${own('calls', limit.calls)} AND ${microUsd} <= ${own('micro_usd', limit.microUsd)})
      ON CONFLICT (day, community_id, kind) DO UPDATE SET holds = json_set(quota_days.holds, ${`$.${id}`}, ${entry})
      WHERE (SELECT COUNT(*) FROM json_each(quota_days.holds)) < ${maxHolds} AND (${bypass} OR (
        quota_days.calls + ${held(0)} + ${calls} <= ${own('calls', limit.calls)}
        AND quota_days.micro_usd + ${held(1)} + ${microUsd} <= ${own('micro_usd', limit.microUsd)}))`,
  );
  return changed > 0;
}
