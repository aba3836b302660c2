import { insideFigures } from '@beacon-pulse/contracts/src/inside/week.ts';
import { requireCommunityForActor } from '../../admin/communities/require-community-for-actor.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listWeekFigures } from '../../pipeline/inside/list-week-figures.ts';
import { insideProcedure } from '../trpc.ts';
import { weekFiguresExample } from './examples.ts';
import { weekList } from './schema.ts';

export const listFigures = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/figures',
      operationId: 'listFigures',
      summary: 'List the exact figures of weeks',
      description:
        'Returns the exact figures of each known week, newest first, of the community and of each group.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [weekFiguresExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(weekList)
  .output(insideFigures)
  .query(async ({ ctx, input }) => {
    const community = await requireCommunityForActor(ctx.services.db, ctx.actor, input.community);
    const rows = await listWeekFigures(ctx.services.db, community, {
      beforeWeek: decodeCursor('figures', input.cursor, /^\d{4}-W\d{2}$/),
      limit: input.limit,
    });
    return toPage(
      'figures',
      rows,
      input.limit,
      ({ week }) => week,
      (row) => row,
    );
  });
