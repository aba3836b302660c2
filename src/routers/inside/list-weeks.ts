import { insideWeeks } from '@beacon-pulse/contracts/src/inside/week.ts';
import { requireCommunityForActor } from '../../admin/communities/require-community-for-actor.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listWeekFigures } from '../../pipeline/inside/list-week-figures.ts';
import { insideProcedure } from '../trpc.ts';
import { weekHeadExample } from './examples.ts';
import { weekList } from './schema.ts';

export const listWeeks = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/weeks',
      operationId: 'listWeeks',
      summary: 'List the known weeks',
      description:
        'Returns every week that exports cover, newest first, with its headline figures. Figures are exact.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [weekHeadExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(weekList)
  .output(insideWeeks)
  .query(async ({ ctx, input }) => {
    const community = await requireCommunityForActor(ctx.services.db, ctx.actor, input.community);
    const rows = await listWeekFigures(ctx.services.db, community, {
      beforeWeek: decodeCursor('weeks', input.cursor, /^\d{4}-W\d{2}$/),
      limit: input.limit,
    });
    return toPage(
      'weeks',
      rows,
      input.limit,
      ({ week }) => week,
      ({ week, known_days, figures, sources }) => ({
        week,
        known_days,
        messages: figures.messages.value,
        active_people: figures.active_people.value,
        questions: figures.questions.value,
        open_questions: figures.open_questions.value,
        sources: sources.length,
      }),
    );
  });
