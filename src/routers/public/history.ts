import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listPublicRows, listPublicRowsAtOffset } from '../../storage/repositories/public-rows.ts';
import { publicProcedure } from '../trpc.ts';
import { historyExample } from './examples.ts';
import { requirePublishedCommunity } from './require-published-community.ts';
import { communityParameter, cursorParameter, limitParameter } from './schemas/common.ts';
import { history as historySchema, type Week } from './schemas/history.ts';

export const history = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/history.json',
      operationId: 'getHistory',
      summary: 'Weeks of a community, newest first',
      description:
        'One row a week with its figures and summaries. Follow `next_cursor`; `offset` is the old way, kept for those who use it, and cannot be combined with a cursor.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers', limit: 1 }, response: historyExample },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      community: communityParameter,
      cursor: cursorParameter,
      limit: limitParameter(100, 20),
      offset: z.int().min(0).max(2000).optional().describe('Weeks to leave out first (old; prefer cursor)'),
    }),
  )
  .output(historySchema)
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
            beforeKey: decodeCursor('week', input.cursor, /^\d{4}-W\d{2}$/),
          })
        : await listPublicRowsAtOffset(db, { ...asked, offset: input.offset });
    requirePublishedCommunity(rows[0], input.community);
    const weeks = rows.flatMap(({ key, body }) => (key !== null && body !== null ? [{ key, body }] : []));
    return toPage(
      'week',
      weeks,
      input.limit,
      ({ key }) => key,
      ({ body }) => JSON.parse(body) as Week,
    );
  });
