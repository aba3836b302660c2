import { z } from 'zod';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { utcTime } from '../../core/time.ts';
import { checkHealth } from '../../pipeline/health/check-health.ts';
import { readBacklog } from '../../storage/repositories/monitoring.ts';
import { adminProcedure } from '../trpc.ts';

const waiting = z.looseObject({
  count: z.int().min(0).describe('10,000 stands for that many or more'),
  oldest_at: z.iso.datetime().nullable(),
});

const backlog = z
  .looseObject({
    status: z.enum(['ok', 'degraded']),
    complaints: z
      .array(z.string())
      .describe('What is wrong: old_work, unsent_messages, cron_failed, cron_stuck, crons_silent'),
    exports: waiting.describe('Exports that are not finished'),
    outbox: waiting.describe('Messages that wait to be sent'),
    dead_letters: z.int().min(0).describe('Not replayed; 10,000 stands for that many or more'),
    deferred_media: waiting.describe(
      'Media that wait for their budget, counted by kind and community, and when the first of them were put off',
    ),
    leases: z
      .looseObject({
        contended: z.int().min(0).describe('How often one was asked for while another worker had it'),
        expired: z.int().min(0).describe('How often one was taken from a worker that had not given it back'),
        last_expired_at: z.iso.datetime().nullable(),
      })
      .describe('Since the installation'),
    crons: z.array(
      z.looseObject({
        task: z.string(),
        started_at: z.iso.datetime(),
        finished_at: z.iso.datetime().nullable(),
        outcome: z.string().describe('running, done or failed'),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'Backlog' });

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
