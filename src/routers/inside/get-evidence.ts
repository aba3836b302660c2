import { evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { getEvidence as readEvidence } from '../../pipeline/inside/get-evidence.ts';
import { insideProcedure } from '../trpc.ts';
import { evidenceExample } from './examples.ts';
import { oneMessage } from './schema.ts';

export const getEvidence = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/evidence/{source}/{period}/{message_id}',
      operationId: 'getEvidence',
      summary: 'Get a message and its neighbours',
      description:
        'Returns a message that a line cites, with what was said around it in the same week, as it was written. `period` is the week of the message, or its day.',
      tags: ['Inside'],
      example: {
        request: {
          community: 'harbour-makers',
          source: 'workshop',
          period: '2026-W07',
          message_id: '0123456789abc',
        },
        response: evidenceExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneMessage)
  .output(evidence)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    return readEvidence(ctx.services, {
      communityId: community.id,
      source: input.source,
      period: input.period,
      messageId: input.message_id,
      around: input.around,
    });
  });
