import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { noteEvent } from '../timeline/note-event.ts';
import { requeueExports } from './requeue-exports.ts';
import type { WaitingExport } from './take-waiting-exports.ts';
import { unfinished } from './unfinished.ts';

type Retry = {
  readonly recoverable: readonly string[];
  readonly now: number;
  /** Only what failed before this (ms): what has just failed rests a while. */
  readonly failedBefore: number;
  /** An export that was taken up `maxRetries` times since this (ms) rests. */
  readonly countSince: number;
  readonly maxRetries: number;
};

/**
 * Queues exports anew that failed for a reason that may have passed, 100 at most, in one transaction: their letters
 * count as replayed by cron, their timelines tell. The exports that were queued.
 */
export async function retryFailedExports(db: Db, retry: Retry): Promise<WaitingExport[]> {
  const { recoverable, now, failedBefore, countSince, maxRetries } = retry;
  const [requeued] = await db.batch([
    requeueExports({
      recoverable,
      now,
      which: sql`id IN (
        SELECT f.id FROM exports f
        WHERE f.status = 'failed' AND f.raw_deleted_at IS NULL AND f.finished_at <= ${failedBefore}
          AND f.error_code IN (SELECT value FROM json_each(${JSON.stringify(recoverable)}))
          AND (SELECT COUNT(*) FROM export_events v
            WHERE v.export_id = f.id AND v.event = 'retried' AND v.at > ${countSince}) < ${maxRetries}
        ORDER BY f.finished_at LIMIT 100)`,
    }),
    noteEvent({
      event: 'retried',
      now,
      detail: sql<string>`json_object('attempts_before', e.attempts)`,
      to: sql`e.status = 'queued' AND ${unfinished} AND e.updated_at = ${now} AND COALESCE((
        SELECT v.event FROM export_events v WHERE v.export_id = e.id ORDER BY v.seq DESC LIMIT 1), '') = 'failed'`,
    }),
    {
      name: 'dead_letters.close_retried',
      query: sql`
        UPDATE dead_letters SET replayed_at = ${now}, replayed_by = 'cron'
        WHERE replayed_at IS NULL AND subject IN (
          SELECT 'export.ingest:export_id=' || e.id FROM exports e WHERE e.status = 'queued' AND ${unfinished} AND e.updated_at = ${now})`,
    },
  ]);
  return requeued!.rows as WaitingExport[];
}
