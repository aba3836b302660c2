import { newId } from '../core/ids.ts';
import { cleanUpClosedUploads } from '../pipeline/uploads/clean-up-closed-uploads.ts';
import { expireUploads } from '../pipeline/uploads/expire-uploads.ts';
import type { Services } from '../services.ts';
import { flushOutbox } from '../storage/outbox.ts';
import {
  deleteExpiredIdempotencyKeys,
  idempotencyLifetimeMs,
} from '../storage/repositories/idempotency-keys.ts';
import { finishCronRun, startCronRun } from '../storage/repositories/monitoring.ts';
import { type HeldLease, withLease } from '../storage/with-lease.ts';
import { startTaskLease, type TaskLease, taskLeaseRequest } from './task-lease.ts';
import { applyErasures } from './tasks/apply-erasures.ts';
import { backupDatabase } from './tasks/backup-database.ts';
import { cleanupRetainedRawExports } from './tasks/cleanup-retained-raw-exports.ts';
import { deleteExpiredRows } from './tasks/delete-expired-rows.ts';
import { deleteOldUploads } from './tasks/delete-old-uploads.ts';
import { enqueueDeferredMediaBatches } from './tasks/enqueue-deferred-media-batches.ts';
import { finalizeCompletedWeeklyExports } from './tasks/finalize-completed-weekly-exports.ts';
import { reconcileStaleSources } from './tasks/reconcile-stale-sources.ts';
import { replayTombstones } from './tasks/replay-tombstones.ts';
import { requeueStalePendingMediaJobs } from './tasks/requeue-stale-pending-media-jobs.ts';
import { resetStuckDeferredProcessingMedia } from './tasks/reset-stuck-deferred-processing-media.ts';
import { retryRecoverableFailedExports } from './tasks/retry-recoverable-failed-exports.ts';
import { retryRecoverableFailedMedia } from './tasks/retry-recoverable-failed-media.ts';
import { sealExpiredTexts } from './tasks/seal-expired-texts.ts';
import { settleLostReservations } from './tasks/settle-lost-reservations.ts';
import { sweepOrphans } from './tasks/sweep-orphans.ts';
import { takeNightlySnapshots } from './tasks/take-nightly-snapshots.ts';

type Task = { readonly name: string; run(services: Services, taskLease: TaskLease): Promise<number> };

/** Which tasks run when; the schedules stand in wrangler/ingest.jsonc too. */
export const schedules: Readonly<Record<string, readonly Task[]>> = {
  '*/5 * * * *': [
    { name: 'flushOutbox', run: flushOutbox },
    { name: 'retryRecoverableFailedExports', run: retryRecoverableFailedExports },
    { name: 'settleLostReservations', run: settleLostReservations },
    { name: 'finalizeCompletedWeeklyExports', run: finalizeCompletedWeeklyExports },
    { name: 'requeueStalePendingMediaJobs', run: requeueStalePendingMediaJobs },
    { name: 'resetStuckDeferredProcessingMedia', run: resetStuckDeferredProcessingMedia },
    { name: 'retryRecoverableFailedMedia', run: retryRecoverableFailedMedia },
    { name: 'expireUploads', run: expireUploads },
  ],
  '*/15 * * * *': [
    { name: 'enqueueDeferredMediaBatches', run: enqueueDeferredMediaBatches },
    { name: 'applyErasures', run: applyErasures },
    { name: 'cleanupRetainedRawExports', run: cleanupRetainedRawExports },
    { name: 'cleanUpClosedUploads', run: cleanUpClosedUploads },
  ],
  '17 2 * * *': [
    { name: 'backupDatabase', run: backupDatabase },
    { name: 'sweepOrphans', run: sweepOrphans },
    { name: 'sealExpiredTexts', run: sealExpiredTexts },
    { name: 'takeNightlySnapshots', run: takeNightlySnapshots },
    { name: 'replayTombstones', run: replayTombstones },
    { name: 'deleteOldUploads', run: deleteOldUploads },
    {
      name: 'deleteExpiredIdempotencyKeys',
      run: ({ db, clock }) => deleteExpiredIdempotencyKeys(db, clock.now() - idempotencyLifetimeMs),
    },
    { name: 'deleteExpiredRows', run: deleteExpiredRows },
    { name: 'reconcileStaleSources', run: reconcileStaleSources },
  ],
};

/**
 * Runs the tasks of a schedule in parallel, each under its own lease, each recorded when it ends: a slow or failing one
 * delays no other. Never throws.
 */
export async function runCron(services: Services, schedule: string): Promise<void> {
  const tasks = schedules[schedule] ?? [];
  if (tasks.length === 0) services.log.warn('cron.unknown_schedule', { schedule });
  await Promise.all(tasks.map((task) => runTask(services, task)));
}

async function runTask(services: Services, task: Task): Promise<void> {
  const { log, random } = services;
  try {
    await withLease(services, taskLeaseRequest(services, task.name, newId('cron', random)), (held) =>
      runHeldTask(services, task, held),
    );
  } catch (thrown) {
    log.error('cron.broken', thrown, { task: task.name });
  }
}

async function runHeldTask(services: Services, task: Task, held: HeldLease): Promise<void> {
  const { db, clock, log } = services;
  const { lease } = held;
  const startedAt = clock.now();
  await startCronRun(db, { task: task.name, lease, now: startedAt });
  let note: string;
  let outcome: 'done' | 'failed' = 'done';
  try {
    note = `${await task.run(services, startTaskLease(services, held))} taken up`;
  } catch (thrown) {
    outcome = 'failed';
    note = thrown instanceof Error ? thrown.message : String(thrown);
    log.error('cron.failed', thrown, { task: task.name });
  }
  const inTime = await finishCronRun(db, { task: task.name, lease, now: clock.now(), outcome, note });
  const fields = { task: task.name, outcome, ms: clock.now() - startedAt };
  if (inTime) log.info('cron.done', fields);
  else log.warn('cron.overtaken', fields);
}
