import { deadLetter, deadLetterExample } from '@beacon-pulse/contracts/src/admin/dead-letter.ts';
import { requireEveryCommunity } from '../../../auth/require-scope.ts';
import { PulseError } from '../../../core/errors.ts';
import { findDeadLetter } from '../../../storage/repositories/job-messages.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneDeadLetter } from './schema.ts';
import { toDeadLetterResponse } from './to-dead-letter-response.ts';

export const getDeadLetter = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/dead-letters/{dead_letter_id}',
      operationId: 'getDeadLetter',
      summary: 'Get a dead letter',
      description: 'Returns a queue message that failed for good, and why.',
      tags: ['Operations'],
      example: {
        request: { dead_letter_id: deadLetterExample.dead_letter_id },
        response: deadLetterExample,
      },
      errorResponses: [404],
    },
  })
  .input(oneDeadLetter)
  .output(deadLetter)
  .query(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const row = await findDeadLetter(ctx.services.db, input.dead_letter_id);
    if (!row) throw new PulseError('not_found', 'There is no such dead letter.');
    return toDeadLetterResponse(row);
  });
