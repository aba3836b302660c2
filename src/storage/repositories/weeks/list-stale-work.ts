import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { staleDigestsCondition, staleWeekCondition } from './stale-week-condition.ts';

export type StaleWork = {
  readonly source_id: string;
  readonly week: string;
  /** 1 where the digests are out of date, 0 where only the summary is. */
  readonly digests: number;
};

/** Weeks of one source in one answer: the oldest; the others come when these are done. */
const maxWeeksOfSource = 60;

/** What is out of date in each of these sources, in one statement: by source, oldest week first. */
export function listStaleWork(db: Db, sourceIds: readonly string[]): Promise<StaleWork[]> {
  return db.all(
    'list_stale_work',
    sql<StaleWork>`
      SELECT source_id, week, digests FROM (
        SELECT w.source_id, w.week, (${staleDigestsCondition()}) AS digests,
          ROW_NUMBER() OVER (PARTITION BY w.source_id ORDER BY w.week) AS place
        FROM json_each(${JSON.stringify(sourceIds)}) j
          JOIN sources s ON s.id = j.value JOIN weeks w ON w.source_id = s.id
        WHERE ${staleWeekCondition()})
      WHERE place <= ${maxWeeksOfSource} ORDER BY source_id, week`,
  );
}
