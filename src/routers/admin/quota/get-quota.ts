import { quota, quotaExample } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { composeQuota } from '../../../admin/quota/compose-quota.ts';
import { adminProcedure } from '../../trpc.ts';
import { quotaOfCommunity } from './schema.ts';

export const getQuota = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/quota',
      operationId: 'getQuota',
      summary: 'Get the quota of a community',
      description:
        'Returns what AI work may cost per day and has cost today: limits, use and reservations by kind, the models used, and whether a bypass lifts the limits. Embedded models cost nothing and are not counted.',
      tags: ['Quota'],
      example: { request: { community: 'harbour-makers' }, response: quotaExample },
      errorResponses: [404],
    },
  })
  .input(quotaOfCommunity)
  .output(quota)
  .query(async ({ ctx, input }) => {
    const { services, actor } = ctx;
    return composeQuota(services, await requireCommunityForActor(services.db, actor, input.community));
  });
