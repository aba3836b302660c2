import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { communityParameter } from '@beacon-pulse/contracts/src/public/common.ts';
import { historyExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { type History, history as historySchema } from '@beacon-pulse/contracts/src/public/history.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { decodeCursor } from '../../core/page.ts';
import { listPublicRows, listPublicRowsAtOffset } from '../../storage/repositories/public-rows.ts';
import { respondWithStored, storedOutput } from '../stored-response.ts';
import { publicProcedure } from '../trpc.ts';
import { requirePublishedCommunity } from './require-published-community.ts';
import { joinStoredPage } from './stored-page.ts';

export const readWeekCursor = (cursor: string | undefined): string | null =>
  decodeCursor('week', cursor, /^\d{4}-W\d{2}$/);

export const history = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/history.json',
      operationId: 'getHistory',
      summary: 'List the weeks of a community',
      description:
        'Returns one row per week, newest first, with its figures and summaries. Page with `next_cursor`. `offset` is supported for older clients and cannot be combined with a cursor.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers', limit: 1 }, response: historyExample },
      errorResponses: [404],
    },
  })
  .input(
    z.strictObject({
      community: communityParameter,
      cursor: cursorParameter,
      limit: limitParameter(100, 20),
      offset: z
        .int()
        .min(0)
        .max(2000)
        .optional()
        .describe('Weeks to skip (for older clients; prefer cursor)'),
    }),
  )
  .output(storedOutput(historySchema))
  .query(async ({ ctx, input }) => {
    if (input.cursor !== undefined && input.offset !== undefined) {
      throw new PulseError('bad_request', 'Use either a cursor or an offset, not both.', {
        details: [{ pointer: '/offset', detail: 'cannot be combined with a cursor' }],
      });
    }
    const { db } = ctx.services;
    const asked = { slug: input.community ?? null, kind: 'week', limit: input.limit } as const;
    const rows =
      input.offset === undefined
        ? await listPublicRows(db, {
            ...asked,
            beforeKey: readWeekCursor(input.cursor),
          })
        : await listPublicRowsAtOffset(db, { ...asked, offset: input.offset });
    requirePublishedCommunity(rows[0], input.community);
    const { text, nextCursor } = joinStoredPage('week', rows, input.limit);
    return respondWithStored<History>(ctx, text, nextCursor);
  });
