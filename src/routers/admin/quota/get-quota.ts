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
      summary: 'What AI work may cost, and has cost today',
      description:
        'Limits, use and reservations by kind, the models behind them, and whether the limits are lifted. Embedded models cost nothing and are not counted.',
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
