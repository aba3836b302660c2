import { deadLetterExample, deadLetters } from '@beacon-pulse/contracts/src/admin/dead-letter.ts';
import { toDeadLetterFilter } from '../../../admin/dead-letters/to-dead-letter-filter.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { listDeadLetters as listRows } from '../../../storage/repositories/job-messages.ts';
import { adminProcedure } from '../../trpc.ts';
import { deadLetterList } from './schema.ts';
import { toDeadLetterResponse } from './to-dead-letter-response.ts';

export const listDeadLetters = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/dead-letters',
      operationId: 'listDeadLetters',
      summary: 'List dead letters',
      description:
        'Returns queue messages that failed for good, newest first, and why; replayed ones are included.',
      tags: ['Operations'],
      example: { response: { data: [deadLetterExample], next_cursor: null, has_more: false } },
      errorResponses: [404],
    },
  })
  .input(deadLetterList)
  .output(deadLetters)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const rows = await listRows(db, {
      filter: await toDeadLetterFilter(db, ctx.actor, input),
      replayed: input.replayed ?? null,
      beforeId: decodeCursor('dead-letters', input.cursor, /^[\w.:-]{1,100}$/),
      limit: input.limit,
    });
    return toPage('dead-letters', rows, input.limit, ({ id }) => id, toDeadLetterResponse);
  });
