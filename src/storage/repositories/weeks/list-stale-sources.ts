import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { unfinished } from '../exports/unfinished.ts';
import { staleWeekCondition } from './stale-week-condition.ts';

/**
 * Sources with at least one week out of date: among those of unfinished exports, of one community, or, for the nightly
 * sweep, among all.
 */
export async function listStaleSources(
  db: Db,
  among: 'unfinished' | 'all' | { readonly communityId: string },
  limit = 100,
): Promise<string[]> {
  const candidates =
    among === 'all'
      ? sql`SELECT id FROM sources`
      : among === 'unfinished'
        ? sql`SELECT DISTINCT source_id FROM exports WHERE status = 'analysing' AND ${unfinished}`
        : sql`SELECT id FROM sources WHERE community_id = ${among.communityId}`;
  const rows = await db.all(
    'list_stale_sources',
    sql<{ id: string }>`
      SELECT s.id FROM sources s
      WHERE s.id IN (${candidates})
        AND EXISTS (SELECT 1 FROM weeks w WHERE w.source_id = s.id AND (${staleWeekCondition()}))
      LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}
