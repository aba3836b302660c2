import { sql } from 'kysely';
import { sortableIdFloor } from '../../core/ids.ts';
import { utcTime } from '../../core/time.ts';
import type { Db, NamedQuery } from '../db.ts';

type ScheduleRawDeletion = {
  readonly now: number;
  /** Files of exports that ended earlier (ms) leave, */
  readonly before: number;
  /** but those whose media have not been read only if they ended even earlier (ms). */
  readonly beforeWaiting: number;
  readonly limit?: number;
};

/**
 * Takes raw files whose time has come from their exports, in one transaction: from then on nothing reads them, and no
 * export is queued anew that would have to. Media that still waited for them will not come. Where people were erased a
 * file may hold what they wrote: it goes as soon as it has been read. How many.
 */
export async function scheduleRawDeletion(
  db: Db,
  { now, before, beforeWaiting, limit = 100 }: ScheduleRawDeletion,
): Promise<number> {
  const due = sql`
    SELECT id FROM exports
    WHERE finished_at IS NOT NULL AND raw_deleted_at IS NULL AND finished_at < ${before}
      AND (finished_at < ${beforeWaiting} OR status <> 'completed' OR media_status IN ('none', 'done'))
    UNION ALL
    SELECT e.id FROM communities c CROSS JOIN exports e ON e.community_id = c.id
    WHERE c.erasure_key IS NOT NULL AND c.id > '' AND e.finished_at IS NOT NULL AND e.raw_deleted_at IS NULL
      AND e.status = 'completed' AND e.media_status IN ('none', 'done')
    LIMIT ${limit}`;
  const [scheduled] = await db.batch([
    {
      name: 'pending_deletions.schedule_raw',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT object_key, ${now} FROM exports WHERE id IN (${due})
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'exports.mark_raw_deleted',
      query: sql`
        UPDATE exports SET raw_deleted_at = ${now},
          media_error = CASE WHEN media_status IN ('waiting', 'failed') THEN 'gone' ELSE media_error END,
          media_status = CASE WHEN media_status = 'waiting' THEN 'failed' ELSE media_status END
        WHERE id IN (${due})`,
    },
  ]);
  return scheduled!.changes;
}

/** Keys of objects that nothing names any more and that may still be stored. */
export async function listPendingDeletions(db: Db, limit: number): Promise<string[]> {
  const rows = await db.all(
    'pending_deletions.list',
    db.build.selectFrom('pending_deletions').select('object_key').orderBy('object_key').limit(limit),
  );
  return rows.map(({ object_key }) => object_key);
}

/** Removes the rows of objects that are gone. */
export async function removePendingDeletions(db: Db, keys: readonly string[]): Promise<void> {
  await db.run(
    'pending_deletions.delete',
    sql`DELETE FROM pending_deletions WHERE object_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
  );
}

/** What would grow for ever. */
export type OldRows =
  /** Timelines of exports that ended before. */
  | 'timelines'
  | 'replayed_letters'
  /** Dead letters that nobody has replayed, by when their work failed last. */
  | 'open_letters'
  | 'quota_days'
  /** By when they expired. */
  | 'inside_links'
  | 'inside_sessions';

type DeleteOldRows = {
  readonly rows: OldRows;
  /** Older than this (ms). */
  readonly before: number;
  readonly limit: number;
};

/**
 * Deletes up to `limit` old rows, the oldest first where ids tell; how many. Ids that sort by time keep it from walking
 * over what is young.
 */
export async function deleteOldRows(db: Db, request: DeleteOldRows): Promise<number> {
  const results = await db.batch(queriesOf[request.rows](request));
  return results.at(-1)!.changes;
}

type Queries = (request: DeleteOldRows) => NamedQuery[];

const deadLettersOlderThan =
  (condition: (before: number) => ReturnType<typeof sql>): Queries =>
  ({ before, limit }) => [
    {
      name: 'dead_letters.delete_old',
      query: sql`
        DELETE FROM dead_letters WHERE id IN (
          SELECT id FROM dead_letters WHERE id < ${sortableIdFloor('dl', before)} AND ${condition(before)}
          ORDER BY id LIMIT ${limit})`,
    },
  ];

const queriesOf: Readonly<Record<OldRows, Queries>> = {
  timelines: ({ before, limit }) => [
    {
      name: 'export_events.delete_old',
      query: sql`
        DELETE FROM export_events WHERE (export_id, seq) IN (
          SELECT v.export_id, v.seq FROM export_events v CROSS JOIN exports e
          WHERE v.export_id < ${sortableIdFloor('exp', before)} AND e.id = v.export_id AND e.finished_at < ${before}
          ORDER BY v.export_id, v.seq LIMIT ${limit})`,
    },
  ],
  replayed_letters: deadLettersOlderThan((before) => sql`replayed_at < ${before}`),
  open_letters: deadLettersOlderThan(
    (before) => sql`replayed_at IS NULL AND COALESCE(last_at, created_at) < ${before}`,
  ),
  quota_days: ({ before, limit }) => [
    {
      name: 'quota.delete_old_days',
      query: sql`
        DELETE FROM quota_days WHERE (day, community_id, kind) IN (
          SELECT day, community_id, kind FROM quota_days WHERE day < ${utcTime(before).slice(0, 10)} LIMIT ${limit})`,
    },
  ],
  inside_links: ({ before, limit }) => [
    {
      name: 'inside_links.delete_expired',
      query: sql`
        DELETE FROM inside_links WHERE code_hash IN (
          SELECT code_hash FROM inside_links WHERE expires_at < ${before} LIMIT ${limit})`,
    },
  ],
  inside_sessions: ({ before, limit }) => [
    {
      name: 'inside_sessions.delete_expired',
      query: sql`
        DELETE FROM inside_sessions WHERE session_hash IN (
          SELECT session_hash FROM inside_sessions WHERE expires_at < ${before} LIMIT ${limit})`,
    },
  ],
};
