import { sql } from 'kysely';
import { sortableIdFloor } from '../../../core/ids.ts';
import { utcTime } from '../../../core/time.ts';
import type { Db, NamedQuery } from '../../db.ts';

/** What would grow for ever. */
export type OldRows =
  /** Timelines of exports that ended before. */
  | 'timelines'
  | 'replayed_letters'
  /** Letters that nobody has replayed, by when their work failed last. */
  | 'open_letters'
  | 'quota_days';

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

const letters =
  (condition: (before: number) => ReturnType<typeof sql>): Queries =>
  ({ before, limit }) => [
    {
      name: 'retention.dead_letters',
      query: sql`
        DELETE FROM dead_letters WHERE id IN (
          SELECT id FROM dead_letters WHERE id < ${sortableIdFloor('dl', before)} AND ${condition(before)}
          ORDER BY id LIMIT ${limit})`,
    },
  ];

const queriesOf: Readonly<Record<OldRows, Queries>> = {
  timelines: ({ before, limit }) => [
    {
      name: 'retention.timelines',
      query: sql`
        DELETE FROM export_events WHERE (export_id, seq) IN (
          SELECT v.export_id, v.seq FROM export_events v CROSS JOIN exports e
          WHERE v.export_id < ${sortableIdFloor('exp', before)} AND e.id = v.export_id AND e.finished_at < ${before}
          ORDER BY v.export_id, v.seq LIMIT ${limit})`,
    },
  ],
  replayed_letters: letters((before) => sql`replayed_at < ${before}`),
  open_letters: letters((before) => sql`replayed_at IS NULL AND COALESCE(last_at, created_at) < ${before}`),
  quota_days: ({ before, limit }) => [
    {
      name: 'retention.quota_days',
      query: sql`
        DELETE FROM quota_days WHERE (day, community_id, kind) IN (
          SELECT day, community_id, kind FROM quota_days WHERE day < ${utcTime(before).slice(0, 10)} LIMIT ${limit})`,
    },
  ],
};
