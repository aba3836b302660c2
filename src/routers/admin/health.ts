import { backlog } from '@beacon-pulse/contracts/src/admin/operations.ts';
import { z } from 'zod';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { utcTime } from '../../core/time.ts';
import { checkHealth } from '../../pipeline/health/check-health.ts';
import { readBacklog } from '../../storage/repositories/monitoring.ts';
import { adminProcedure } from '../trpc.ts';

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : utcTime(ms));

export const health = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/health',
      operationId: 'getBacklog',
      summary: 'What is waiting',
      description:
        'Unfinished exports, unsent messages, dead letters, media that wait for their budget, and when each cron task last ran.',
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
  .input(z.object({}))
  .output(backlog)
  .query(async ({ ctx }) => {
    requireEveryCommunity(ctx.actor);
    const found = await readBacklog(ctx.services.db);
    const issues = checkHealth(found, ctx.services.clock.now());
    return {
      status: issues.length === 0 ? ('ok' as const) : ('degraded' as const),
      complaints: issues,
      exports: { count: found.unfinishedExports, oldest_at: timeOrNull(found.oldestUnfinishedAt) },
      outbox: { count: found.outboxSize, oldest_at: timeOrNull(found.oldestOutboxAt) },
      dead_letters: found.deadLetters,
      deferred_media: { count: found.deferredBatches, oldest_at: timeOrNull(found.oldestDeferredAt) },
      leases: {
        contended: found.leases.contended,
        expired: found.leases.expired,
        last_expired_at: timeOrNull(found.leases.lastExpiredAt),
      },
      crons: found.cronRuns.map((run) => ({
        task: run.task,
        started_at: utcTime(run.started_at),
        finished_at: timeOrNull(run.finished_at),
        outcome: run.outcome,
        note: run.note,
      })),
    };
  });
