import { replayPlan, replayPlanExample } from '@beacon-pulse/contracts/src/admin/replay.ts';
import { previewReplay as preview } from '../../../admin/dead-letters/preview-replay.ts';
import { adminProcedure } from '../../trpc.ts';
import { replayPreview } from './schema.ts';
import { toReplayRefusals } from './to-replay-refusals.ts';

export const previewReplay = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/api/dead-letter-replays/preview',
      operationId: 'previewReplay',
      summary: 'Preview a replay of dead letters',
      description:
        'Counts the dead letters that match and tells which would be sent again, and why the others would not. It changes nothing. Send at least one field.',
      tags: ['Operations'],
      example: { request: { code: 'storage_unavailable' }, response: replayPlanExample },
    },
  })
  .input(replayPreview)
  .output(replayPlan)
  .mutation(async ({ ctx, input }) => {
    const plan = await preview(ctx.services, ctx.actor, input);
    return {
      matched: plan.matched,
      replay: plan.ids.length,
      left: toReplayRefusals(plan),
      has_more: plan.hasMore,
      confirm: plan.confirm,
    };
  });
