import { quota, quotaExample } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { bypassQuota as bypass } from '../../../admin/quota/bypass-quota.ts';
import { adminProcedure } from '../../trpc.ts';
import { newBypass } from './schema.ts';

export const bypassQuota = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/quota/bypass',
      operationId: 'bypassQuota',
      summary: 'Bypass the quota of a community',
      description:
        'Lifts the limits of a community until a time at most seven days away. The reason and the key are recorded. `expires_at: null` ends the bypass, and is all that a key of one community may send. Other data centres follow within 90 seconds.',
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
  .input(newBypass)
  .output(quota)
  .mutation(({ ctx, input: { community, reason, expires_at } }) => {
    const until = expires_at === null ? null : Date.parse(expires_at);
    return bypass(ctx.services, ctx.actor, { community, reason, until });
  });
