import {
  deadLetterExample,
  deadLetterFilterFields,
  deadLetters,
} from '@beacon-pulse/contracts/src/admin/dead-letter.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listDeadLetters as listRows } from '../../storage/repositories/dead-letters.ts';
import { adminProcedure } from '../trpc.ts';
import { toDeadLetterFilter } from './to-dead-letter-filter.ts';
import { toDeadLetterResponse } from './to-dead-letter-response.ts';

export const listDeadLetters = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/dead-letters',
      operationId: 'listDeadLetters',
      summary: 'Dead letters, newest first',
      description: 'Queue messages that failed for good, and why; also those that were replayed since.',
      tags: ['Operations'],
      example: { response: { data: [deadLetterExample], next_cursor: null, has_more: false } },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      ...deadLetterFilterFields,
      replayed: z.boolean().optional().describe('Only those that were replayed, or only those that were not'),
      cursor: cursorParameter,
      limit: limitParameter(100, 100),
    }),
  )
  .output(deadLetters)
  .query(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const rows = await listRows(ctx.services.db, {
      filter: await toDeadLetterFilter(ctx.services.db, ctx.actor, input),
      replayed: input.replayed ?? null,
      beforeId: decodeCursor('dead-letters', input.cursor, /^[\w.:-]{1,100}$/),
      limit: input.limit,
    });
    return toPage('dead-letters', rows, input.limit, ({ id }) => id, toDeadLetterResponse);
  });
