import { quota, quotaCommunity, quotaExample } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { newSortableId } from '../../core/ids.ts';
import { invalidateQuotaSettings } from '../../quota/read-quota-settings.ts';
import { saveBypass } from '../../storage/repositories/quota.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';
import { getQuotaResponse } from './get-quota-response.ts';

/** A bypass that is forgotten ends by itself (ms). */
const longestMs = 7 * 24 * 3_600_000;

export const bypassQuota = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/quota/bypass',
      operationId: 'bypassQuota',
      summary: 'Lift the limits for a while',
      description:
        'Lifts the limits of a community until a time, seven days away at most, for a reason that is kept with who gave it. `expires_at: null` ends it. Other data centres follow within 90 seconds.',
      tags: ['Quota'],
      example: {
        request: {
          community: 'harbour-makers',
          reason: 'Ten years of archive are read this weekend',
          expires_at: '2026-02-20T00:00:00Z',
        },
        response: {
          ...quotaExample,
          bypass: {
            until: '2026-02-20T00:00:00Z',
            reason: 'Ten years of archive are read this weekend',
            by: 'archive office',
          },
        },
      },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      community: quotaCommunity,
      reason: z.string().trim().min(5).max(500),
      expires_at: z.iso.datetime().nullable().describe('RFC 3339 UTC; null ends a bypass'),
    }),
  )
  .output(quota)
  .mutation(async ({ ctx, input }) => {
    const { db, clock, random } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const now = clock.now();
    const until = input.expires_at === null ? 0 : Date.parse(input.expires_at);
    if (input.expires_at !== null && (until <= now || until > now + longestMs)) {
      throw new PulseError('bad_request', 'A bypass ends in the future, within seven days.', {
        details: [{ pointer: '/expires_at', detail: 'is not within the next seven days' }],
      });
    }
    await saveBypass(db, {
      communityId: community.id,
      until,
      reason: input.reason,
      by: ctx.actor.name,
      now,
      audit: {
        id: newSortableId('aud', now, random),
        at: now,
        actor: ctx.actor,
        communityId: community.id,
        action: until === 0 ? 'quota.end_bypass' : 'quota.bypass',
        detail: { reason: input.reason, until },
      },
    });
    await invalidateQuotaSettings(ctx.services, community.id);
    return getQuotaResponse(ctx.services, community);
  });
