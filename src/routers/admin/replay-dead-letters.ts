import {
  replayFilterFields,
  replayPlanExample,
  replayResult,
} from '@beacon-pulse/contracts/src/admin/replay.ts';
import { z } from 'zod';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { replayDeadLetters as replay } from '../../pipeline/dead-letters/replay-dead-letters.ts';
import { adminProcedure } from '../trpc.ts';
import { leftOf, toDeadLetterFilter } from './to-dead-letter-filter.ts';

export const replayDeadLetters = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/dead-letter-replays',
      operationId: 'replayDeadLetters',
      summary: 'Replay dead letters',
      description:
        'Sends dead letters again that a preview has counted; its `confirm` says that these are meant. A failed export goes back to the queue where its reason may have passed. Dead letters keep when and by whom they were replayed. When other dead letters match by now, nothing happens (409).',
      tags: ['Operations'],
      example: {
        request: { code: 'storage_unavailable', confirm: replayPlanExample.confirm },
        response: { replayed: 2, left: { permanent: 1 }, has_more: false },
      },
      errorResponses: [409],
    },
  })
  .input(
    z.object({
      ...replayFilterFields,
      confirm: z
        .string()
        .regex(/^[0-9a-f]{12}$/, 'is not the confirm of a preview')
        .describe('`confirm` of the preview with the same fields'),
    }),
  )
  .output(replayResult)
  .mutation(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const { plan, replayed } = await replay(ctx.services, {
      filter: await toDeadLetterFilter(ctx.services.db, ctx.actor, input),
      confirm: input.confirm,
      actor: ctx.actor,
    });
    return { replayed, left: leftOf(plan), has_more: plan.hasMore };
  });
