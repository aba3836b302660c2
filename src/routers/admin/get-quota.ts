import { quota, quotaCommunity, quotaExample } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { z } from 'zod';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';
import { getQuotaResponse } from './get-quota-response.ts';

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
  .input(z.object({ community: quotaCommunity }))
  .output(quota)
  .query(async ({ ctx, input }) =>
    getQuotaResponse(
      ctx.services,
      await requireCommunityForActor(ctx.services.db, ctx.actor, input.community),
    ),
  );
