import { insideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { getWeek as getInsideWeek } from '../../pipeline/inside/get-week.ts';
import { insideProcedure } from '../trpc.ts';
import { weekExample } from './examples.ts';
import { oneWeek } from './schema.ts';

export const getWeek = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/weeks/{week}',
      operationId: 'getWeek',
      summary: 'Get one week',
      description:
        'Returns a week as it was: exact figures, what it was about in quotes with the messages they stand in, open questions, decisions, and people. `latest` is the newest known week. The community need not be published.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers', week: '2026-W07' },
        response: weekExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneWeek)
  .output(insideWeek)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    return getInsideWeek(ctx.services.db, community, input.week === 'latest' ? null : input.week);
  });
