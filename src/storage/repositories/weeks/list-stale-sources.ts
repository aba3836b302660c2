import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleWeekCondition } from './stale-week-condition.ts';

type ListStaleSources = {
  /** Null looks at all communities. */
  readonly communityId: string | null;
  /** Only sources with a greater id. */
  readonly afterId: string;
  readonly limit: number;
};

/** Sources with at least one week out of date, by id. It walks over the weeks of every source it looks at. */
export async function listStaleSources(
  db: Db,
  { communityId, afterId, limit }: ListStaleSources,
): Promise<string[]> {
  const scope = communityId === null ? sql`true` : sql`s.community_id = ${communityId}`;
  const rows = await db.all(
    'list_stale_sources',
    sql<{ id: string }>`
      SELECT s.id FROM sources s
      WHERE ${scope} AND s.id > ${afterId}
        AND EXISTS (SELECT 1 FROM weeks w WHERE w.source_id = s.id AND (${staleWeekCondition()}))
      ORDER BY s.id LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}
