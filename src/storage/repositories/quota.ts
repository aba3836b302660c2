import { type Selectable, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import type { QuotaAccountsTable, QuotaLimitsTable } from '../tables/quota.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';

/** What spending decides by; `bypassUntil` (ms) is past where there is no bypass. */
export type QuotaSettings = {
  readonly plan: string;
  readonly timeZone: string;
  readonly bypassUntil: number;
};

/** Finds the account of a community; null where there is no such community. */
export function findQuotaSettings(db: Db, communityId: string): Promise<QuotaSettings | null> {
  return db.first(
    'quota.find_settings',
    sql<QuotaSettings>`
      SELECT COALESCE(a.plan, 'standard') AS plan, c.time_zone AS timeZone, COALESCE(a.bypass_until, 0) AS bypassUntil
      FROM communities c LEFT JOIN quota_accounts a ON a.community_id = c.id WHERE c.id = ${communityId}`,
  );
}

export type QuotaUsage = {
  readonly kind: string;
  readonly calls: number;
  readonly micro_usd: number;
  readonly reserved_calls: number;
  readonly reserved_micro_usd: number;
  /** JSON: {model: [calls, micro_usd]} */
  readonly models: string;
};

export type QuotaState = {
  readonly settings: Selectable<QuotaAccountsTable> | null;
  readonly limits: readonly QuotaLimitsTable[];
  readonly usage: readonly QuotaUsage[];
};

/** Kinds are five; a version that knows more will not know many more. */
const maxKinds = 20;

/** Reads a community's account, its own limits, and what a day has cost so far, in one batch. */
export async function readQuota(
  db: Db,
  { communityId, day }: { communityId: string; day: string },
): Promise<QuotaState> {
  const held = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(d.holds) h)`;
  const [quotaSettings, limits, usage] = await db.batch([
    {
      name: 'quota.read_settings',
      query: db.build.selectFrom('quota_accounts').selectAll().where('community_id', '=', communityId),
    },
    {
      name: 'quota.read_limits',
      query: db.build
        .selectFrom('quota_limits')
        .selectAll()
        .where('community_id', '=', communityId)
        .limit(maxKinds),
    },
    {
      name: 'quota.read_usage',
      query: sql`
        SELECT d.kind, d.calls, d.micro_usd, ${held(0)} AS reserved_calls, ${held(1)} AS reserved_micro_usd, d.models
        FROM quota_days d WHERE d.day = ${day} AND d.community_id = ${communityId} LIMIT ${maxKinds}`,
    },
  ]);
  return {
    settings: (quotaSettings!.rows[0] as Selectable<QuotaAccountsTable> | undefined) ?? null,
    limits: limits!.rows as QuotaLimitsTable[],
    usage: usage!.rows as QuotaUsage[],
  };
}

/** Where a call is counted. */
export type QuotaDay = { readonly day: string; readonly communityId: string; readonly kind: string };

export type QuotaReservation = QuotaDay & {
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
const maxReservations = 500;

/** Reserves what a call may cost, in one statement: false when that would pass a limit, whoever else reserves meanwhile. */
export async function reserveQuota(db: Db, hold: QuotaReservation): Promise<boolean> {
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
      WHERE (SELECT COUNT(*) FROM json_each(quota_days.holds)) < ${maxReservations} AND (${bypass} OR (
        quota_days.calls + ${held(0)} + ${calls} <= ${own('calls', limit.calls)}
        AND quota_days.micro_usd + ${held(1)} + ${microUsd} <= ${own('micro_usd', limit.microUsd)}))`,
  );
  return changed > 0;
}

type Settled = QuotaDay & {
  readonly id: string;
  readonly calls: number;
  readonly microUsd: number;
  /** Provider and model; letters, digits and `._/:@-`. */
  readonly model: string;
};

/** Turns a reservation into what the call has cost, in one statement. False when it was settled or given back before. */
export async function settleQuota(db: Db, settled: Settled): Promise<boolean> {
  const { day, communityId, kind, id, calls, microUsd } = settled;
  const model = `$."${settled.model}"`;
  const before = (at: number) => sql`COALESCE(models->>${model}->>${sql.lit(at)}, 0)`;
  const changed = await db.run(
    'quota.settle',
    sql`
      UPDATE quota_days SET
        calls = calls + ${calls}, micro_usd = micro_usd + ${microUsd},
        models = json_set(models, ${model}, json_array(
          CAST(${before(0)} + ${calls} AS INTEGER), CAST(${before(1)} + ${microUsd} AS INTEGER))),
        holds = json_remove(holds, ${`$.${id}`})
      WHERE day = ${day} AND community_id = ${communityId} AND kind = ${kind} AND json_type(holds, ${`$.${id}`}) IS NOT NULL`,
  );
  return changed > 0;
}

/** Gives a reservation back, in one statement; one that is gone already stays gone. */
export async function releaseQuota(
  db: Db,
  { day, communityId, kind, id }: QuotaDay & { readonly id: string },
): Promise<void> {
  await db.run(
    'quota.release',
    sql`UPDATE quota_days SET holds = json_remove(holds, ${`$.${id}`})
      WHERE day = ${day} AND community_id = ${communityId} AND kind = ${kind}`,
  );
}

/**
 * Counts as spent what was reserved by workers that are gone: the call may have been billed. One statement over the
 * days from `fromDay` on. The number of rows that had such reservations.
 */
export async function settleExpiredReservations(
  db: Db,
  { fromDay, now }: { fromDay: string; now: number },
): Promise<number> {
  const lost = (at: number) =>
    sql`(SELECT COALESCE(SUM(h.value->>${sql.lit(at)}), 0) FROM json_each(quota_days.holds) h WHERE h.value->>2 <= ${now})`;
  return db.run(
    'quota.settle_lost',
    sql`
      UPDATE quota_days SET
        calls = calls + ${lost(0)}, micro_usd = micro_usd + ${lost(1)},
        models = json_set(models, '$.lost', json_array(
          COALESCE(models->>'$.lost'->>0, 0) + ${lost(0)}, COALESCE(models->>'$.lost'->>1, 0) + ${lost(1)})),
        holds = (SELECT json_group_object(h.key, json(h.value)) FROM json_each(quota_days.holds) h WHERE h.value->>2 > ${now})
      WHERE day >= ${fromDay} AND holds <> '{}'
        AND EXISTS (SELECT 1 FROM json_each(quota_days.holds) h WHERE h.value->>2 <= ${now})`,
  );
}

type SaveBypass = {
  readonly communityId: string;
  /** Limits are lifted until then (ms); 0 ends a bypass. */
  readonly until: number;
  readonly reason: string;
  readonly by: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Lifts a community's limits for a while, or ends that, and keeps who did and why, in one transaction. */
export async function saveBypass(
  db: Db,
  { communityId, until, reason, by, now, audit }: SaveBypass,
): Promise<void> {
  const bypass = { bypass_until: until, bypass_reason: reason, bypass_by: by, updated_at: now };
  await db.batch([
    {
      name: 'quota.save_bypass',
      query: db.build
        .insertInto('quota_accounts')
        .values({ community_id: communityId, ...bypass })
        .onConflict((conflict) => conflict.column('community_id').doUpdateSet(bypass)),
    },
    insertAuditEntry(audit),
  ]);
}

type SaveLimits = {
  readonly communityId: string;
  /** Null leaves the plan as it is. */
  readonly plan: string | null;
  /** Limits by kind; null gives a kind back to the plan. Kinds that are not named stay as they are. */
  readonly limits: Readonly<Record<string, { readonly calls: number; readonly microUsd: number } | null>>;
  readonly now: number;
  readonly audit: AuditEntry;
};

type LowerLimits = Pick<SaveLimits, 'communityId' | 'audit'> & {
  readonly limits: Readonly<Record<string, { readonly calls: number; readonly microUsd: number }>>;
  /** The plan under which these limits raise nothing; under another one nothing is written. */
  readonly underPlan: string;
};

/** Sets limits of a community where they are lower than those that it has, whoever changes them meanwhile. */
export async function lowerLimits(
  db: Db,
  { communityId, limits, underPlan, audit }: LowerLimits,
): Promise<void> {
  const isPlan = sql<boolean>`
    COALESCE((SELECT plan FROM quota_accounts WHERE community_id = ${communityId}), 'standard') = ${underPlan}`;
  const queries: NamedQuery[] = Object.entries(limits).map(([kind, { calls, microUsd }]) => ({
    name: 'quota.lower_limit',
    query: sql`
      INSERT INTO quota_limits (community_id, kind, calls, micro_usd)
      SELECT ${communityId}, ${kind}, ${calls}, ${microUsd} WHERE ${isPlan}
      ON CONFLICT (community_id, kind) DO UPDATE SET
        calls = MIN(quota_limits.calls, excluded.calls), micro_usd = MIN(quota_limits.micro_usd, excluded.micro_usd)`,
  }));
  await db.batch([...queries, insertAuditEntry(audit, { where: isPlan })]);
}

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
  await db.batch([...queries, insertAuditEntry(audit)]);
}
