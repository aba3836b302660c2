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
  .input(newLimits)
  .output(quota)
  .mutation(({ ctx, input: { community, plan, limits } }) =>
    setLimits(ctx.services, ctx.actor, { community, plan, limits }),
  );
