import { quota, quotaExample } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { setQuotaLimits as setLimits } from '../../../admin/quota/set-quota-limits.ts';
import { adminProcedure } from '../../trpc.ts';
import { newLimits } from './schema.ts';

export const setQuotaLimits = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/quota/limits',
      operationId: 'setQuotaLimits',
      summary: 'Set the quota of a community',
      description:
        'Sets the plan of a community and the daily limits that differ from it, by kind. null returns a kind to the plan; kinds that you leave out stay as they are. The limits apply at once, also to calls in progress. A key of one community may only lower the limits of a kind.',
      tags: ['Quota'],
      example: {
        request: { community: 'harbour-makers', limits: { text: { calls: 500, micro_usd: 200_000 } } },
        response: quotaExample,
      },
      errorResponses: [404],
    },
  })
  .input(newLimits)
  .output(quota)
  .mutation(({ ctx, input: { community, plan, limits } }) =>
    setLimits(ctx.services, ctx.actor, { community, plan, limits }),
  );
