import { z } from 'zod';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listPublicRows } from '../../storage/repositories/public-rows.ts';
import { publicProcedure } from '../trpc.ts';
import { dailyExample } from './examples.ts';
import { requirePublishedCommunity } from './require-published-community.ts';
import { communityParameter, cursorParameter, limitParameter } from './schemas/common.ts';
import { type Day, daily as dailySchema } from './schemas/daily.ts';

export const daily = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/daily.json',
      operationId: 'getDaily',
      summary: 'Daily digests, newest first',
      description: 'One row a day and source: what the day was about, in figures and sentences.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers', limit: 1 }, response: dailyExample },
      errorResponses: [404],
    },
  })
  .input(z.object({ community: communityParameter, cursor: cursorParameter, limit: limitParameter(100, 20) }))
  .output(dailySchema)
  .query(async ({ ctx, input }) => {
    const rows = await listPublicRows(ctx.services.db, {
      slug: input.community ?? null,
      kind: 'day',
      beforeKey: decodeCursor('day', input.cursor, /^\d{4}-\d{2}-\d{2}:[a-z0-9-]{1,60}$/),
      limit: input.limit,
    });
    requirePublishedCommunity(rows[0], input.community);
    const days = rows.flatMap(({ key, body }) => (key !== null && body !== null ? [{ key, body }] : []));
    return toPage(
      'day',
      days,
      input.limit,
      ({ key }) => key,
      ({ body }) => JSON.parse(body) as Day,
    );
  });
