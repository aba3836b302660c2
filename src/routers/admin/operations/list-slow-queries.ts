import { slowQueries } from '@beacon-pulse/contracts/src/admin/operations.ts';
import { requireEveryCommunity } from '../../../auth/require-scope.ts';
import { utcTime } from '../../../core/time.ts';
import { listSlowQueries as listRows } from '../../../storage/repositories/monitoring.ts';
import { adminProcedure } from '../../trpc.ts';
import { slowQueryList } from './schema.ts';

export const listSlowQueries = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/slow-queries',
      operationId: 'listSlowQueries',
      summary: 'List slow statements',
      description:
        'Returns database statements that took half a second or longer, slowest first, counted since the installation.',
      tags: ['Operations'],
      example: {
        response: {
          data: [{ name: 'exports.finish_ingest', count: 3, max_ms: 1240, last_at: '2026-02-18T12:00:00Z' }],
        },
      },
    },
  })
  .input(slowQueryList)
  .output(slowQueries)
  .query(async ({ ctx, input }) => {
    requireEveryCommunity(ctx.actor);
    const rows = await listRows(ctx.services.db, input.limit);
    return { data: rows.map((row) => ({ ...row, last_at: utcTime(row.last_at) })) };
  });
