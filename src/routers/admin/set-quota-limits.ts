import {
  dayLimits,
  plan,
  quota,
  quotaCommunity,
  quotaExample,
} from '@beacon-pulse/contracts/src/admin/quota.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { newSortableId } from '../../core/ids.ts';
import { invalidateQuotaSettings } from '../../quota/read-quota-settings.ts';
import { saveLimits } from '../../storage/repositories/quota.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';
import { getQuotaResponse } from './get-quota-response.ts';

export const setQuotaLimits = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/quota/limits',
      operationId: 'setQuotaLimits',
      summary: 'Limit what AI work may cost',
      description:
        'Sets the plan of a community, and limits a day by kind that differ from it; null gives a kind back to the plan, what is not named stays. Holds at once, also for calls in flight elsewhere.',
      tags: ['Quota'],
      example: {
        request: { community: 'harbour-makers', limits: { text: { calls: 500, micro_usd: 200_000 } } },
        response: quotaExample,
      },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      community: quotaCommunity,
      plan: plan.optional(),
      limits: dayLimits.optional(),
    }),
  )
  .output(quota)
  .mutation(async ({ ctx, input }) => {
    const { db, clock, random } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const limits = Object.entries(input.limits ?? {}).filter(([, given]) => given !== undefined);
    if (input.plan === undefined && limits.length === 0) {
      throw new PulseError('bad_request', 'Say which plan or which limits.', {
        details: [{ pointer: '/limits', detail: 'is needed where no plan is given' }],
      });
    }
    const now = clock.now();
    await saveLimits(db, {
      communityId: community.id,
      plan: input.plan ?? null,
      limits: Object.fromEntries(
        limits.map(([kind, given]) => [
          kind,
          given ? { calls: given.calls, microUsd: given.micro_usd } : null,
        ]),
      ),
      now,
      audit: {
        id: newSortableId('aud', now, random),
        at: now,
        actor: ctx.actor,
        communityId: community.id,
        action: 'quota.set_limits',
        detail: { plan: input.plan, limits: input.limits },
      },
    });
    await invalidateQuotaSettings(ctx.services, community.id);
    return getQuotaResponse(ctx.services, community);
  });
