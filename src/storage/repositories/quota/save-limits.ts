import { sql } from 'kysely';
import type { Db, NamedQuery } from '../../db.ts';
import type { QuotaLimitsTable } from '../../tables/quota-limits.ts';
import { type AuditEntry, addAuditEntry } from '../audit/add-audit-entry.ts';

type SaveLimits = {
  readonly communityId: string;
  /** Null leaves the plan as it is. */
  readonly plan: string | null;
  /** Limits by kind; null gives a kind back to the plan. Kinds that are not named stay as they are. */
  readonly limits: Readonly<Record<string, { readonly calls: number; readonly microUsd: number } | null>>;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Changes a community's plan and limits, and keeps who did, in one transaction. */
export async function saveLimits(
  db: Db,
  { communityId, plan, limits, now, audit }: SaveLimits,
): Promise<void> {
  const queries: NamedQuery[] = Object.entries(limits).map(([kind, limit]) =>
    limit === null
      ? {
          name: 'quota.drop_limit',
          query: sql`DELETE FROM quota_limits WHERE community_id = ${communityId} AND kind = ${kind}`,
        }
      : {
          name: 'quota.save_limit',
          query: db.build
            .insertInto('quota_limits')
            .values({
              community_id: communityId,
              kind: kind as QuotaLimitsTable['kind'],
              calls: limit.calls,
              micro_usd: limit.microUsd,
            })
            .onConflict((conflict) =>
              conflict
                .columns(['community_id', 'kind'])
                .doUpdateSet({ calls: limit.calls, micro_usd: limit.microUsd }),
            ),
        },
  );
  if (plan !== null) {
    queries.push({
      name: 'quota.save_plan',
      query: db.build
        .insertInto('quota_accounts')
        .values({ community_id: communityId, plan, updated_at: now })
        .onConflict((conflict) => conflict.column('community_id').doUpdateSet({ plan, updated_at: now })),
    });
  }
  await db.batch([...queries, addAuditEntry(db, audit)]);
}
