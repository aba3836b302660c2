import type { Quota } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { quotaKinds } from '@beacon-pulse/contracts/src/enums.ts';
import { dayInZone, utcTime } from '../../core/time.ts';
import { endOfDay } from '../../quota/end-of-day.ts';
import { planLimits } from '../../quota/plans.ts';
import type { Services } from '../../services.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { readQuota } from '../../storage/repositories/quota.ts';

/** Reads what a community's AI work may cost and has cost today, as its admins see it. */
export async function composeQuota(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  community: CommunityRow,
): Promise<Quota> {
  const now = clock.now();
  const day = dayInZone(now, community.time_zone);
  const { settings, limits, usage } = await readQuota(db, { communityId: community.id, day });
  const plan = settings?.plan ?? 'standard';
  const kinds = quotaKinds.map((kind) => {
    const own = limits.find((limit) => limit.kind === kind);
    const planned = planLimits(plan)[kind];
    const used = usage.find((row) => row.kind === kind);
    const models = JSON.parse(used?.models ?? '{}') as Record<string, [calls: number, microUsd: number]>;
    return [
      kind,
      {
        calls: {
          limit: own?.calls ?? planned.calls,
          used: used?.calls ?? 0,
          reserved: used?.reserved_calls ?? 0,
        },
        micro_usd: {
          limit: own?.micro_usd ?? planned.microUsd,
          used: used?.micro_usd ?? 0,
          reserved: used?.reserved_micro_usd ?? 0,
        },
        models: Object.fromEntries(
          Object.entries(models).map(([model, [calls, micro_usd]]) => [model, { calls, micro_usd }]),
        ),
      },
    ] as const;
  });
  return {
    community: community.slug,
    plan,
    day,
    resets_at: utcTime(endOfDay(now, community.time_zone)),
    bypass:
      settings !== null && settings.bypass_until > now
        ? {
            until: utcTime(settings.bypass_until),
            reason: settings.bypass_reason ?? '',
            by: settings.bypass_by ?? '',
          }
        : null,
    kinds: Object.fromEntries(kinds) as Quota['kinds'],
  };
}
