import {
  replayFilterFields,
  replayPlan,
  replayPlanExample,
} from '@beacon-pulse/contracts/src/admin/replay.ts';
import { z } from 'zod';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { planReplay } from '../../pipeline/dead-letters/plan-replay.ts';
import { adminProcedure } from '../trpc.ts';
import { leftOf, toDeadLetterFilter } from './to-dead-letter-filter.ts';

export const previewReplay = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/dead-letter-replays/preview',
      operationId: 'previewReplay',
      summary: 'What a replay of dead letters would do',
      description:
        'Counts the dead letters that match, says which would be sent again and why others would not, and changes nothing. At least one field is needed.',
      tags: ['Operations'],
      example: { request: { code: 'storage_unavailable' }, response: replayPlanExample },
    },
  })
  .input(z.object(replayFilterFields))
  .output(replayPlan)
  .mutation(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const filter = await toDeadLetterFilter(ctx.services.db, ctx.actor, input);
    const plan = await planReplay(ctx.services, filter);
    return {
      matched: plan.matched,
      replay: plan.ids.length,
      left: leftOf(plan),
      has_more: plan.hasMore,
      confirm: plan.confirm,
    };
  });
