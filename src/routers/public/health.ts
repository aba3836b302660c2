import { z } from 'zod';
import { checkDatabase } from '../../storage/repositories/health/check-database.ts';
import { publicProcedure } from '../trpc.ts';
import { publicHealth } from './schemas/health.ts';

export const health = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/health',
      operationId: 'getHealth',
      summary: 'Whether the service answers',
      description: 'Asks the database for an answer, and is never cached.',
      tags: ['Public'],
      protect: false,
      example: { response: { status: 'ok' } },
      errorResponses: [503],
    },
  })
  .input(z.object({}))
  .output(publicHealth)
  .query(async ({ ctx }) => {
    await checkDatabase(ctx.services.db);
    return { status: 'ok' as const };
  });
