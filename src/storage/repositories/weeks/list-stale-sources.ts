import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleWeekCondition } from './stale-week-condition.ts';

/** Sources with at least one week out of date. Looks at the sources of unfinished exports, or, for the nightly sweep, at all. */
export async function listStaleSources(
  db: Db,
  { everywhere, limit = 100 }: { everywhere: boolean; limit?: number },
): Promise<string[]> {
  const candidates = everywhere
    ? sql`SELECT id FROM sources`
    : sql`SELECT DISTINCT source_id FROM exports WHERE status = 'analysing'`;
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
