import type { DayLimits, Quota } from '@beacon-pulse/contracts/src/admin/quota.ts';
import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { invalidateQuotaSettings } from '../../quota/read-quota-settings.ts';
import type { Services } from '../../services.ts';
import { lowerLimits, saveLimits } from '../../storage/repositories/quota.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { composeQuota } from './compose-quota.ts';
import { requireNoRaise } from './require-no-raise.ts';

type SetLimits = {
  /** Slug of the community. */
  readonly community: string;
  /** Undefined leaves the plan as it is. */
  readonly plan: string | undefined;
  /** Limits by kind; null gives a kind back to the plan, kinds that are not named stay as they are. */
  readonly limits: DayLimits | undefined;
};

/**
 * Sets the plan of a community of the actor, and limits a day that differ from it. They hold at once.
 * @throws PulseError bad_request where neither is given, forbidden where a key of one community would raise them
 */
export async function setQuotaLimits(
  services: Pick<Services, 'db' | 'kv' | 'quotaSettings' | 'clock' | 'random'>,
  actor: Actor,
  { community: slug, plan, limits }: SetLimits,
): Promise<Quota> {
  const { db, clock } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  const given = Object.entries(limits ?? {}).filter(([, limit]) => limit !== undefined);
  if (plan === undefined && given.length === 0) {
    throw new PulseError('bad_request', 'Send a plan, limits, or both.', {
      details: [{ pointer: '/limits', detail: 'is needed where no plan is given' }],
    });
  }
  const saved = Object.fromEntries(
    given.map(([kind, limit]) => [kind, limit ? { calls: limit.calls, microUsd: limit.micro_usd } : null]),
  );
  const audit = newAuditEntry(services, actor, {
    action: 'quota.set_limits',
    communityId: community.id,
    detail: { plan, limits },
  });
  if (actor.communityId === null) {
    await saveLimits(db, {
      communityId: community.id,
      plan: plan ?? null,
      limits: saved,
      now: clock.now(),
      audit,
    });
  } else {
    const today = await composeQuota(services, community);
    requireNoRaise(today, { plan, limits });
    const lowered = Object.fromEntries(
      Object.entries(saved).flatMap(([kind, limit]) => (limit ? [[kind, limit]] : [])),
    );
    await lowerLimits(db, { communityId: community.id, limits: lowered, underPlan: today.plan, audit });
  }
  await invalidateQuotaSettings(services, community.id);
  return composeQuota(services, community);
}
