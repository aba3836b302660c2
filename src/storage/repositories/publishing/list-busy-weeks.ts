import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** The ISO weeks in which any source of a community has a message or a notice, newest first. */
export async function listBusyWeeks(db: Db, communityId: string, limit = 20_000): Promise<string[]> {
  const rows = await db.all(
    'list_busy_weeks',
    sql<{ week: string }>`
      SELECT DISTINCT w.week FROM sources s JOIN weeks w ON w.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY w.week DESC LIMIT ${limit}`,
  );
  return rows.map(({ week }) => week);
}
