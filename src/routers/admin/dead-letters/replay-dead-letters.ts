import { replayPlanExample, replayResult } from '@beacon-pulse/contracts/src/admin/replay.ts';
import { replayDeadLetters as replay } from '../../../admin/dead-letters/replay-dead-letters.ts';
import { adminProcedure } from '../../trpc.ts';
import { confirmedReplay } from './schema.ts';
import { toReplayRefusals } from './to-replay-refusals.ts';

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
  .input(confirmedReplay)
  .output(replayResult)
  .mutation(async ({ ctx, input }) => {
    const { plan, replayed } = await replay(ctx.services, ctx.actor, input);
    return { replayed, left: toReplayRefusals(plan), has_more: plan.hasMore };
  });
