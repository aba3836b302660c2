import { publicHealth } from '@beacon-pulse/contracts/src/public/health.ts';
import { z } from 'zod';
import type { PublicServices } from '../../services.ts';
import { checkDatabase } from '../../storage/repositories/monitoring.ts';
import { ingestHealthPath } from '../ingest-health.ts';
import { publicProcedure } from '../trpc.ts';

type IngestState = 'ok' | 'degraded' | 'unreachable';

async function checkIngest({ fetchIngest, log }: PublicServices): Promise<IngestState> {
  if (fetchIngest === undefined) return 'ok';
  try {
    const response = await fetchIngest(ingestHealthPath);
    if (!response.ok) return 'unreachable';
    return ((await response.json()) as { status?: unknown }).status === 'ok' ? 'ok' : 'degraded';
  } catch (thrown) {
    log.error('health.ingest_unreachable', thrown);
    return 'unreachable';
  }
}

export const health = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/health',
      operationId: 'getHealth',
      summary: 'Check the service',
      description:
        'Checks the database and the Worker that processes uploads. The answer is never cached. `degraded` means that pages are served, but new uploads take longer than they should.',
      tags: ['Public'],
      protect: false,
      example: { response: { status: 'ok', workers: { public: 'ok', ingest: 'ok' } } },
      errorResponses: [503],
    },
  })
  .input(z.strictObject({}))
  .output(publicHealth)
  .query(async ({ ctx }) => {
    const [ingest] = await Promise.all([checkIngest(ctx.services), checkDatabase(ctx.services.db)]);
    return {
      status: ingest === 'ok' ? ('ok' as const) : ('degraded' as const),
      workers: { public: 'ok' as const, ingest },
    };
  });
