import { adminEditorText } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { withdrawText as withdraw } from '../../../admin/texts/withdraw-text.ts';
import { adminProcedure } from '../../trpc.ts';
import { textToWithdraw } from './schema.ts';
import { toTextResponse } from './to-text-response.ts';

export const withdrawText = adminProcedure
  .meta({
    openapi: {
      method: 'DELETE',
      path: '/api/communities/{community}/weeks/{week}/text',
      operationId: 'withdrawText',
      summary: 'Take the text of a week back',
      description:
        'Deletes what was published about a week. The public does not see it any more: at once in this data centre, elsewhere within five minutes. What is composed of the week stays.',
      tags: ['Public texts'],
      versioned: true,
      example: {
        request: { community: 'harbour-makers', week: '2026-W07' },
        response: toTextResponse('2026-W07', null),
      },
      errorResponses: [404],
    },
  })
  .input(textToWithdraw)
  .output(adminEditorText)
  .mutation(async ({ ctx, input }) => {
    const { origin, requestId } = ctx;
    await withdraw(ctx.services, ctx.actor, { ...input, origin, requestId });
    return toTextResponse(input.week, null);
  });
