import { subjectOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Db, NamedQuery } from '../db.ts';
import { exportTransitions, mayUndergo, unfinished, unread } from '../export-transitions.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { recordEvent } from './exports.ts';
import { staleWeekCondition } from './weeks.ts';

/** Moves an export to `ingesting`; false when it has ended meanwhile (cancelled, for instance). */
export async function startExport(db: Db, exportId: string, now: number): Promise<boolean> {
  const [started] = await db.batch([
    {
      name: 'exports.start',
      query: db.build
        .updateTable('exports')
        .set((eb) => ({
          status: exportTransitions.start.to,
          attempts: eb('attempts', '+', 1),
          progress_done: 0,
          progress_total: 0,
          error_code: null,
          error_message: null,
          updated_at: now,
        }))
        .where('id', '=', exportId)
        .where(mayUndergo('start')),
    },
    recordEvent({
      event: 'started',
      now,
      detail: sql<string>`json_object('attempt', e.attempts)`,
      to: sql`e.id = ${exportId} AND e.status = 'ingesting' AND e.updated_at = ${now}`,
    }),
  ]);
  return started!.changes > 0;
}

/** Shows how far reading has come: weeks done of all. False when the export is no longer being read. */
export async function saveProgress(
  db: Db,
  progress: { exportId: string; done: number; total: number; now: number },
): Promise<boolean> {
  const changed = await db.run(
    'exports.save_progress',
    db.build
      .updateTable('exports')
      .set({ progress_done: progress.done, progress_total: progress.total, updated_at: progress.now })
      .where('id', '=', progress.exportId)
      .where(mayUndergo('finishIngest')),
  );
  return changed > 0;
}

/** Ends an export whose very file is known already: nothing is read again. */
export async function completeDuplicate(
  db: Db,
  { exportId, duplicateOfId, now }: { exportId: string; duplicateOfId: string; now: number },
): Promise<void> {
  await db.batch([
    {
      name: 'exports.complete_duplicate',
      query: db.build
        .updateTable('exports')
        .set({
          status: exportTransitions.completeDuplicate.to,
          duplicate_of: duplicateOfId,
          updated_at: now,
          finished_at: now,
        })
        .where('id', '=', exportId)
        .where(mayUndergo('completeDuplicate')),
    },
    recordEvent({
      event: 'completed',
      now,
      detail: { duplicate_of: duplicateOfId },
      to: sql`e.id = ${exportId} AND e.status = 'completed' AND e.finished_at = ${now}`,
    }),
  ]);
}

/** Builds statements that end an export which cannot be read, with the reason a person is shown. A finished or cancelled one stays as it is. */
export function failExport(
  { build }: Pick<Db, 'build'>,
  failure: { exportId: string; code: string; message: string; now: number },
): NamedQuery[] {
  return [
    {
      name: 'exports.fail',
      query: build
        .updateTable('exports')
        .set({
          status: exportTransitions.fail.to,
          error_code: failure.code,
          error_message: failure.message,
          updated_at: failure.now,
          finished_at: failure.now,
        })
        .where('id', '=', failure.exportId)
        .where(mayUndergo('fail')),
    },
    recordEvent({
      event: 'failed',
      now: failure.now,
      detail: sql<string>`json_object('code', e.error_code, 'attempt', e.attempts)`,
      to: sql`e.id = ${failure.exportId} AND e.status = 'failed' AND e.finished_at = ${failure.now}`,
    }),
  ];
}

type CancelExport = {
  readonly id: string;
  readonly communityScope: string | null;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Cancels an export that is not finished; false when there is none such within the scope. */
export async function cancelExport(
  db: Db,
  { id, communityScope, now, audit }: CancelExport,
): Promise<boolean> {
  const inScope = sql<boolean>`(${communityScope} IS NULL OR e.community_id = ${communityScope})`;
  let query = db.build
    .updateTable('exports')
    .set({ status: exportTransitions.cancel.to, updated_at: now, finished_at: now })
    .where('id', '=', id)
    .where(mayUndergo('cancel'));
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  const [, cancelled] = await db.batch([
    insertAuditEntry(audit, {
      where: sql<boolean>`EXISTS (SELECT 1 FROM exports e WHERE e.id = ${id} AND ${inScope} AND ${mayUndergo('cancel')})`,
      communityId: sql<string | null>`(SELECT community_id FROM exports WHERE id = ${id})`,
    }),
    { name: 'exports.cancel', query },
    recordEvent({
      event: 'cancelled',
      now,
      to: sql`e.id = ${id} AND e.status = 'cancelled' AND e.finished_at = ${now}
        AND ${inScope}
        AND NOT EXISTS (SELECT 1 FROM export_events v WHERE v.export_id = e.id AND v.event = 'cancelled')`,
    }),
  ]);
  return cancelled!.changes === 1;
}

/**
 * Completes the exports whose every consequence has been made: no week of their source is out of date and the
 * community is published as it now is. One transaction; `communityId` null means all communities.
 */
export async function finalizeExports(
  db: Db,
  { communityId, now }: { communityId: string | null; now: number },
): Promise<number> {
  const [finalized] = await db.batch([
    {
      name: 'exports.finalize',
      query: sql`
        UPDATE exports SET status = ${exportTransitions.finalize.to}, updated_at = ${now}, finished_at = ${now}
        WHERE ${mayUndergo('finalize')} AND ${unfinished}
          AND (${communityId} IS NULL OR community_id = ${communityId})
          AND EXISTS (SELECT 1 FROM communities c WHERE c.id = exports.community_id AND c.published_revision >= c.revision)
          AND NOT EXISTS (
            SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
            WHERE w.source_id = exports.source_id AND (${staleWeekCondition()}))`,
    },
    recordEvent({
      event: 'completed',
      now,
      detail: sql<string>`json_object('ms', ${now} - e.created_at)`,
      // the index of raw files finds what was finished just now
      to: sql`e.finished_at = ${now} AND e.finished_at IS NOT NULL AND e.raw_deleted_at IS NULL AND e.status = 'completed'
        AND NOT EXISTS (SELECT 1 FROM export_events v WHERE v.export_id = e.id AND v.event = 'completed')`,
    }),
  ]);
  return finalized!.changes;
}

type Requeue = {
  /** Which exports, as a condition on `exports`. */
  readonly which: RawBuilder<unknown>;
  /** Codes of failures that may pass. */
  readonly recoverable: readonly string[];
  readonly now: number;
};

/** Builds a statement that queues failed exports anew: only those whose reason may pass and whose file is still stored. */
export function requeueExports({ which, recoverable, now }: Requeue): NamedQuery {
  return {
    name: 'exports.requeue',
    query: sql<{ id: string; correlation_id: string }>`
      UPDATE exports SET status = ${exportTransitions.requeue.to}, error_code = NULL, error_message = NULL, finished_at = NULL,
        progress_done = 0, progress_total = 0, next_attempt_at = 0, updated_at = ${now}
      WHERE ${mayUndergo('requeue')} AND raw_deleted_at IS NULL
        AND error_code IN (SELECT value FROM json_each(${JSON.stringify(recoverable)})) AND ${which}
      RETURNING id, correlation_id`,
  };
}

/** The subject of a message that reads an export, up to the id of the export, which ends it. */
const ingestSubject = subjectOf({ v: 2, type: 'export.ingest', export_id: '', correlation_id: '' });

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
 * Queues exports anew that failed for a reason that may have passed, 100 at most, in one transaction: their dead letters
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
    recordEvent({
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
          SELECT ${ingestSubject} || e.id FROM exports e WHERE e.status = 'queued' AND ${unfinished} AND e.updated_at = ${now})`,
    },
  ]);
  return requeued!.rows as WaitingExport[];
}

/**
 * The sources of exports whose digests and summaries are being made, at most as many as `limit` exports have. Those that
 * were taken longest ago come first: what waits for a budget holds nobody else up.
 */
export async function claimAnalysingSources(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<string[]> {
  const rows = await db.all(
    'exports.claim_analysing',
    sql<{ source_id: string }>`
      UPDATE exports SET next_attempt_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE status = 'analysing' AND ${unfinished} AND next_attempt_at <= ${now}
        ORDER BY next_attempt_at LIMIT ${limit})
      RETURNING source_id`,
  );
  return [...new Set(rows.map(({ source_id }) => source_id))];
}

export type WaitingExport = { readonly id: string; readonly correlation_id: string };

/**
 * Exports that should be moving and are not: queued, or being read without a sign of life since `silentSince` (ms). Those
 * that were taken longest ago come first, so that none waits behind others that do not move. What takes them up again may
 * do so twice; reading is idempotent.
 */
export function claimWaitingExports(
  db: Db,
  { now, silentSince, limit }: { now: number; silentSince: number; limit: number },
): Promise<WaitingExport[]> {
  return db.all(
    'exports.claim_waiting',
    sql<WaitingExport>`
      UPDATE exports SET next_attempt_at = ${now}
      WHERE id IN (
        SELECT id FROM exports
        WHERE ${unread} AND ${unfinished} AND next_attempt_at <= ${now} AND updated_at <= ${silentSince}
        ORDER BY next_attempt_at LIMIT ${limit})
      RETURNING id, correlation_id`,
  );
}
