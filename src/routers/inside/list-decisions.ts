import { decisions } from '@beacon-pulse/contracts/src/inside/week.ts';
import { openInside } from '../../admin/inside/open-inside.ts';
import { decodeCursor, encodeCursor } from '../../core/page.ts';
import { listDecisions as list } from '../../pipeline/inside/list-lines.ts';
import { insideProcedure } from '../trpc.ts';
import { decisionExample } from './examples.ts';
import { linesOfWeeks } from './schema.ts';

export const listDecisions = insideProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/decisions',
      operationId: 'listDecisions',
      summary: 'List decisions',
      description:
        'Returns lines of some weeks that tell of a decision, newest first, with the messages they stand in. Each page covers `weeks` known weeks.',
      tags: ['Inside'],
      example: {
        request: { community: 'harbour-makers' },
        response: { data: [decisionExample], next_cursor: null, has_more: false },
      },
      errorResponses: [404],
    },
  })
  .input(linesOfWeeks)
  .output(decisions)
  .query(async ({ ctx, input }) => {
    const community = await openInside(ctx.services, ctx.actor, input.community);
    const { lines, olderThan } = await list(ctx.services.db, community, {
      beforeWeek: decodeCursor('decisions', input.cursor, /^\d{4}-W\d{2}$/),
      weeks: input.weeks,
    });
    return {
      data: lines,
      next_cursor: olderThan === null ? null : encodeCursor('decisions', olderThan),
      has_more: olderThan !== null,
    };
  });
