import { weekConversations } from '@beacon-pulse/contracts/src/inside/conversations.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { listConversations as list } from '../../pipeline/inside/list-conversations.ts';
import { insideProcedure } from '../trpc.ts';
import { conversationsExample } from './examples.ts';
import { oneWeek } from './schema.ts';

export const listConversations = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/weeks/{week}/conversations',
      operationId: 'listConversations',
      summary: 'List what a week talked about',
      description:
        'Returns conversations of a week: those worth reading with what was asked, answered and settled, questions that wait, and what is coming up. Each quote leads to its message. Which message replies to which is inferred from time, words and names. Nothing is listed where texts are no longer kept.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers', week: '2026-W07' },
        response: conversationsExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneWeek)
  .output(weekConversations)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    return list(ctx.services, community, input.week === 'latest' ? null : input.week);
  });
