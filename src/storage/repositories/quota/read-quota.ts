import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { QuotaAccountsTable } from '../../tables/quota-accounts.ts';
import type { QuotaLimitsTable } from '../../tables/quota-limits.ts';

export type QuotaUsage = {
  readonly kind: string;
  readonly calls: number;
  readonly micro_usd: number;
  readonly held_calls: number;
  readonly held_micro_usd: number;
  /** JSON: {model: [calls, micro_usd]} */
  readonly models: string;
};

export type QuotaState = {
  readonly account: Selectable<QuotaAccountsTable> | null;
  readonly limits: readonly QuotaLimitsTable[];
  readonly usage: readonly QuotaUsage[];
};

/** Kinds are five; a version that knows more will not know many more. */
const maxKinds = 20;

/** A community's account, its own limits, and what a day has cost so far, in one batch. */
export async function readQuota(
  db: Db,
  { communityId, day }: { communityId: string; day: string },
): Promise<QuotaState> {
  const held = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(d.holds) h)`;
  const [accounts, limits, usage] = await db.batch([
    {
      name: 'quota.account',
      query: db.build.selectFrom('quota_accounts').selectAll().where('community_id', '=', communityId),
    },
    {
      name: 'quota.limits',
      query: db.build
        .selectFrom('quota_limits')
        .selectAll()
        .where('community_id', '=', communityId)
        .limit(maxKinds),
    },
    {
      name: 'quota.usage',
      query: sql`
        SELECT d.kind, d.calls, d.micro_usd, ${held(0)} AS held_calls, ${held(1)} AS held_micro_usd, d.models
        FROM quota_days d WHERE d.day = ${day} AND d.community_id = ${communityId} LIMIT ${maxKinds}`,
    },
  ]);
  return {
    account: (accounts!.rows[0] as Selectable<QuotaAccountsTable> | undefined) ?? null,
    limits: limits!.rows as QuotaLimitsTable[],
    usage: usage!.rows as QuotaUsage[],
  };
}
