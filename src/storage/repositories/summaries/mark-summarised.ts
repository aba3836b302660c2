import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { wantedSummary } from '../weeks/stale-week-condition.ts';

/** Notes that a week's summary, made from the same as before, is up to date; only if it still is. */
export async function markSummarised(
  db: Db,
  { sourceId, week, wanted }: { sourceId: string; week: string; wanted: string },
): Promise<void> {
  await db.run(
    'mark_summarised',
    sql`UPDATE weeks AS w SET summarised = ${wanted}
      WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted}`,
  );
}
