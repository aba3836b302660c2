import { insideDayDetail } from '@beacon-pulse/contracts/src/inside/week.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { getDay as getInsideDay } from '../../pipeline/inside/get-day.ts';
import { insideProcedure } from '../trpc.ts';
import { dayExample } from './examples.ts';
import { oneDay } from './schema.ts';

export const getDay = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/days/{day}',
      operationId: 'getDay',
      summary: 'Get one day',
      description:
        'Returns a day as it was, in each group that is known on it: exact figures, what it was about in quotes, and questions that stayed open.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers', day: '2026-02-11' },
        response: dayExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneDay)
  .output(insideDayDetail)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    return getInsideDay(ctx.services.db, community, input.day);
  });
