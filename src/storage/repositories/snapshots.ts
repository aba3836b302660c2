import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { SnapshotsTable } from '../tables/communities.ts';

export type CommunityToSnapshot = {
  readonly id: string;
  readonly time_zone: string;
  readonly revision: number;
  readonly created_at: number;
  /** Day of the newest snapshot, and the revision of the community that it was taken from; null without one. */
  readonly newest_day: string | null;
  readonly newest_revision: number | null;
};

/** Communities by id, with what their newest snapshot shows. */
export function listCommunitiesToSnapshot(
  db: Db,
  afterId: string,
  limit = 100,
): Promise<CommunityToSnapshot[]> {
  return db.all(
    'snapshots.list_due',
    sql<CommunityToSnapshot>`
      SELECT c.id, c.time_zone, c.revision, c.created_at, s.day AS newest_day, s.community_revision AS newest_revision
      FROM communities c LEFT JOIN snapshots s ON s.community_id = c.id
        AND s.day = (SELECT MAX(day) FROM snapshots WHERE community_id = c.id)
      WHERE c.id > ${afterId} ORDER BY c.id LIMIT ${limit}`,
  );
}

type SaveSnapshots = {
  readonly communityId: string;
  readonly communityRevision: number;
  readonly now: number;
  /** JSON bodies by day. */
  readonly bodies: ReadonlyMap<string, string>;
};

/** Saves snapshots that are new, and those whose numbers have changed as their next revision. How many. */
export async function saveSnapshots(
  db: Db,
  { communityId, communityRevision, now, bodies }: SaveSnapshots,
): Promise<number> {
  return db.run(
    'snapshots.save',
    sql`
      INSERT INTO snapshots (community_id, day, revision, taken_at, community_revision, body)
      SELECT ${communityId}, value ->> 0, 1, ${now}, ${communityRevision}, value ->> 1
      FROM json_each(${JSON.stringify([...bodies])})
      WHERE EXISTS (SELECT 1 FROM communities WHERE id = ${communityId})
      ON CONFLICT (community_id, day) DO UPDATE SET revision = revision + 1, taken_at = excluded.taken_at,
        community_revision = excluded.community_revision, body = excluded.body
      WHERE snapshots.body <> excluded.body`,
  );
}

type ListSnapshots = {
  readonly communityId: string;
  /** Snapshots before this day only. */
  readonly beforeDay: string | null;
  readonly limit: number;
};

/** Snapshots of a community, newest day first. */
export function listSnapshots(
  db: Db,
  { communityId, beforeDay, limit }: ListSnapshots,
): Promise<Pick<SnapshotsTable, 'day' | 'revision' | 'taken_at' | 'body'>[]> {
  const query = db.build
    .selectFrom('snapshots')
    .select(['day', 'revision', 'taken_at', 'body'])
    .where('community_id', '=', communityId)
    .orderBy('day', 'desc')
    .limit(limit);
  return db.all('snapshots.list', beforeDay === null ? query : query.where('day', '<', beforeDay));
}
