import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleDigestsCondition, staleWeekCondition } from './stale-week-condition.ts';

export type StaleWeek = { readonly week: string; readonly digests: number };

/** Weeks of a source that are out of date and later than `after`, oldest first; `digests` is 1 where the digests are, 0 where only the summary is. */
export function listStaleWeeks(
  db: Db,
  sourceId: string,
  { after = '', limit = 1000 }: { after?: string; limit?: number } = {},
): Promise<StaleWeek[]> {
  return db.all(
    'list_stale_weeks',
    sql<StaleWeek>`
      SELECT w.week, (${staleDigestsCondition()}) AS digests
      FROM weeks w JOIN sources s ON s.id = w.source_id
      WHERE w.source_id = ${sourceId} AND w.week > ${after} AND (${staleWeekCondition()})
      ORDER BY w.week LIMIT ${limit}`,
  );
}
