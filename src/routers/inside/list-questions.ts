import { openQuestions } from '@beacon-pulse/contracts/src/inside/week.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { decodeCursor, encodeCursor } from '../../core/page.ts';
import { listQuestions as list } from '../../pipeline/inside/list-lines.ts';
import { insideProcedure } from '../trpc.ts';
import { questionExample } from './examples.ts';
import { linesOfWeeks } from './schema.ts';

export const listQuestions = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/questions',
      operationId: 'listOpenQuestions',
      summary: 'List open questions',
      description:
        'Returns the questions of some weeks that nobody seems to have answered, with who asked and how long they wait, longest first. Whether a question is answered is inferred from words and times. Each page covers `weeks` known weeks.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [questionExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(linesOfWeeks)
  .output(openQuestions)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    const { lines, olderThan } = await list(ctx.services.db, community, {
      beforeWeek: decodeCursor('questions', input.cursor, /^\d{4}-W\d{2}$/),
      weeks: input.weeks,
    });
    return {
      data: lines,
      next_cursor: olderThan === null ? null : encodeCursor('questions', olderThan),
      has_more: olderThan !== null,
    };
  });
