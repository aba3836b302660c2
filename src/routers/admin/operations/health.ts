import { backlog } from '@beacon-pulse/contracts/src/admin/operations.ts';
import { composeBacklog } from '../../../admin/health/compose-backlog.ts';
import { adminProcedure } from '../../trpc.ts';
import { nothing } from './schema.ts';

export const health = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/health',
      operationId: 'getBacklog',
      summary: 'Get the backlog',
      description:
        'Returns unfinished exports, unsent messages, dead letters, media that wait for their quota, and when each cron task last ran.',
      tags: ['Operations'],
      example: {
        response: {
          status: 'ok',
          complaints: [],
          exports: { count: 1, oldest_at: '2026-02-18T12:00:00Z' },
          outbox: { count: 0, oldest_at: null },
          dead_letters: 0,
          deferred_media: { count: 0, oldest_at: null },
          leases: { contended: 12, expired: 1, last_expired_at: '2026-02-17T03:10:00Z' },
          crons: [
            {
              task: 'flushOutbox',
              started_at: '2026-02-18T12:00:00Z',
              finished_at: '2026-02-18T12:00:00Z',
              outcome: 'done',
              note: '',
            },
          ],
        },
      },
    },
  })
  .input(nothing)
  .output(backlog)
  .query(({ ctx }) => composeBacklog(ctx.services, ctx.actor));
