import { sql } from 'kysely';
import { sortableIdFloor } from '../../core/ids.ts';
import { utcTime } from '../../core/time.ts';
import type { Db, NamedQuery } from '../db.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { letGo } from './removals.ts';

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

/** Lists keys of objects that nothing names any more and that may still be stored. */
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

type DeleteExport = {
  readonly id: string;
  readonly sourceId: string;
  readonly communityId: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Media that an export brought first and that no other export of the community has. */
const mediaOfExport = (sourceId: string, communityId: string, exportId: string) => sql`
  SELECT DISTINCT t.artifact FROM attachments t
  WHERE t.source_id = ${sourceId} AND t.export_id = ${exportId} AND t.artifact IS NOT NULL AND t.artifact NOT IN (
    SELECT o.artifact FROM sources s CROSS JOIN attachments o ON o.source_id = s.id
    WHERE s.community_id = ${communityId} AND NOT (o.source_id = ${sourceId} AND o.export_id = ${exportId})
      AND o.artifact IS NOT NULL)`;

/** Counts how many media files would go with an export. */
export async function countMediaOfExport(
  db: Db,
  { id, sourceId, communityId }: Pick<DeleteExport, 'id' | 'sourceId' | 'communityId'>,
): Promise<number> {
  const row = await db.first(
    'removals.count_media_of_export',
    sql<{ n: number }>`SELECT COUNT(*) AS n FROM (${mediaOfExport(sourceId, communityId, id)})`,
  );
  return row?.n ?? 0;
}

/** Deletes a finished export with its timeline, its stored file and media; false where it is not finished. */
export async function deleteExport(
  db: Db,
  { id, sourceId, communityId, now, audit }: DeleteExport,
): Promise<boolean> {
  const finished = sql<boolean>`EXISTS (SELECT 1 FROM exports WHERE id = ${id} AND finished_at IS NOT NULL)`;
  const results = await db.batch([
    insertAuditEntry(audit, { where: finished }),
    {
      name: 'pending_deletions.schedule_raw_removed',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT object_key, ${now} FROM exports WHERE id = ${id} AND finished_at IS NOT NULL ON CONFLICT DO NOTHING`,
    },
    ...letGo(sql`${mediaOfExport(sourceId, communityId, id)} AND ${finished}`, communityId, now),
    {
      name: 'attachments.remove',
      query: sql`DELETE FROM attachments WHERE source_id = ${sourceId} AND export_id = ${id} AND ${finished}`,
    },
    {
      name: 'export_events.remove',
      query: sql`DELETE FROM export_events WHERE export_id = ${id} AND ${finished}`,
    },
    {
      name: 'upload_parts.remove',
      query: sql`
        DELETE FROM upload_parts WHERE upload_id IN (SELECT id FROM uploads WHERE export_id = ${id}) AND ${finished}`,
    },
    { name: 'uploads.remove', query: sql`DELETE FROM uploads WHERE export_id = ${id} AND ${finished}` },
    { name: 'exports.remove', query: sql`DELETE FROM exports WHERE id = ${id} AND finished_at IS NOT NULL` },
  ]);
  return results.at(-1)!.changes > 0;
}
