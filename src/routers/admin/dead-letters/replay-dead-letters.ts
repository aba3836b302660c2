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
        'Sends the dead letters of a preview again; `confirm` names that preview. A failed export returns to the queue if the cause may have passed. Each dead letter records when and by whom it was replayed. If other dead letters match by now, nothing is sent (409).',
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
