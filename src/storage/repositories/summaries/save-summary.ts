import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { wantedSummary } from '../weeks/stale-week-condition.ts';

export type SummaryResult = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** What `findWeekJob` said the summary should be made from. */
  readonly wanted: string;
  /** Content fingerprint of everything the summary was made from. */
  readonly input: string;
  /** JSON, both. */
  readonly body: string;
  readonly publicBody: string;
};

/** Writes a week's summary and marks the week, only if its digests and those of the week before are still the ones read. False when it came too late. */
export async function saveSummary(db: Db, result: SummaryResult): Promise<boolean> {
  const { communityId, sourceId, week, wanted } = result;
  const unchanged = sql<boolean>`EXISTS (
    SELECT 1 FROM weeks w WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted})`;
  const results = await db.batch([
    {
      name: 'save_summary',
      query: sql`
        INSERT INTO summaries (source_id, week, input, body, public_body)
        SELECT ${sourceId}, ${week}, ${result.input}, ${result.body}, ${result.publicBody} WHERE ${unchanged}
        ON CONFLICT (source_id, week) DO UPDATE SET
          input = excluded.input, body = excluded.body, public_body = excluded.public_body
        WHERE summaries.input <> excluded.input`,
    },
    {
      name: 'bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${unchanged}`,
    },
    {
      name: 'mark_summarised',
      query: sql`UPDATE weeks SET summarised = ${wanted} WHERE source_id = ${sourceId} AND week = ${week} AND ${unchanged}`,
    },
  ]);
  return results.at(-1)!.changes > 0;
}
