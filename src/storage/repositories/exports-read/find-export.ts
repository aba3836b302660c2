import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleWeekCondition } from '../weeks/stale-week-condition.ts';
import { type ExportRow, selectExports } from './export-row.ts';

type WeekCounts = { weeks_total: number; weeks_done: number };

/** An export by its id, if it lies within the scope (null: every community). While it is analysed, its progress is told by the weeks of its source. */
export async function findExport(
  db: Db,
  id: string,
  communityScope: string | null,
): Promise<ExportRow | null> {
  let query = selectExports(db)
    .select([
      sql<number>`(SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id AND e.status = 'analysing')`.as(
        'weeks_total',
      ),
      sql<number>`(SELECT COUNT(*) FROM weeks w WHERE w.source_id = e.source_id AND e.status = 'analysing'
        AND NOT (${staleWeekCondition()}))`.as('weeks_done'),
    ])
    .where('e.id', '=', id);
  if (communityScope !== null) query = query.where('e.community_id', '=', communityScope);
  const row = await db.first<ExportRow & WeekCounts>('exports.find', query);
  if (row === null) return null;
  const { weeks_total, weeks_done, ...found } = row;
  return found.status === 'analysing'
    ? { ...found, progress_total: weeks_total, progress_done: weeks_done }
    : found;
}
