import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { communityParameter } from '@beacon-pulse/contracts/src/public/common.ts';
import { type Daily, daily as dailySchema } from '@beacon-pulse/contracts/src/public/daily.ts';
import { dailyExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { z } from 'zod';
import { decodeCursor } from '../../core/page.ts';
import { listPublicRows } from '../../storage/repositories/public-rows.ts';
import { respondWithStored, storedOutput } from '../stored-response.ts';
import { publicProcedure } from '../trpc.ts';
import { requirePublishedCommunity } from './require-published-community.ts';
import { joinStoredPage } from './stored-page.ts';

export const readDayCursor = (cursor: string | undefined): string | null =>
  decodeCursor('day', cursor, /^\d{4}-\d{2}-\d{2}:[a-z0-9-]{1,60}$/);

export const daily = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/daily.json',
      operationId: 'getDaily',
      summary: 'List daily digests',
      description:
        'Returns one row per day and source, newest first: what the day was about, in figures and sentences.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers', limit: 1 }, response: dailyExample },
      errorResponses: [404],
    },
  })
  .input(
    z.strictObject({
      community: communityParameter,
      cursor: cursorParameter,
      limit: limitParameter(100, 20),
    }),
  )
  .output(storedOutput(dailySchema))
  .query(async ({ ctx, input }) => {
    const rows = await listPublicRows(ctx.services.db, {
      slug: input.community ?? null,
      kind: 'day',
      beforeKey: readDayCursor(input.cursor),
      limit: input.limit,
    });
    requirePublishedCommunity(rows[0], input.community);
    const { text, nextCursor } = joinStoredPage('day', rows, input.limit);
    return respondWithStored<Daily>(ctx, text, nextCursor);
  });
