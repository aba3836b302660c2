import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { wantedSummary } from './weeks.ts';

/** The term tables (JSON) of some weeks of a source, by week. */
export async function findTerms(
  db: Db,
  sourceId: string,
  weeks: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.all(
    'terms.find',
    db.build
      .selectFrom('terms')
      .select(['week', 'body'])
      .where('source_id', '=', sourceId)
      .where('week', 'in', weeks.slice(0, 50)),
  );
  return new Map(rows.map(({ week, body }) => [week, body]));
}

/** The summary of a week of a source (JSON); null where there is none. */
export async function findSummaryBody(db: Db, sourceId: string, week: string): Promise<string | null> {
  const row = await db.first(
    'summaries.find_body',
    db.build
      .selectFrom('summaries')
      .select('body')
      .where('source_id', '=', sourceId)
      .where('week', '=', week),
  );
  return row?.body ?? null;
}

export type SummaryResult = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** What `findWeekJob` said the summary should be made from. */
  readonly wanted: string;
  /** Content fingerprint of everything the summary was made from. */
  readonly input: string;
  /** JSON. */
  readonly body: string;
  /** JSON: who had how much part in each figure, for the composer of what is public. */
  readonly exactCounts: string;
};

/** Writes a week's summary and marks the week, only if its digests and those of the week before are still the ones read. False when it came too late. */
export async function saveSummary(db: Db, result: SummaryResult): Promise<boolean> {
  const { communityId, sourceId, week, wanted } = result;
  const unchanged = sql<boolean>`EXISTS (
    SELECT 1 FROM weeks w WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted})`;
  const results = await db.batch([
    {
      name: 'summaries.save',
      query: sql`
        INSERT INTO summaries (source_id, week, input, body, exact_counts)
        SELECT ${sourceId}, ${week}, ${result.input}, ${result.body}, ${result.exactCounts} WHERE ${unchanged}
        ON CONFLICT (source_id, week) DO UPDATE SET
          input = excluded.input, body = excluded.body, exact_counts = excluded.exact_counts
        WHERE summaries.input <> excluded.input`,
    },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${unchanged}`,
    },
    {
      name: 'weeks.mark_summarised',
      query: sql`UPDATE weeks SET summarised_inputs_hash = ${wanted} WHERE source_id = ${sourceId} AND week = ${week} AND ${unchanged}`,
    },
  ]);
  return results.at(-1)!.changes > 0;
}

/** Records that a week's summary, made from the same as before, is up to date; only if it still is. */
export async function markSummarised(
  db: Db,
  { sourceId, week, wanted }: { sourceId: string; week: string; wanted: string },
): Promise<void> {
  await db.run(
    'weeks.mark_summarised',
    sql`UPDATE weeks AS w SET summarised_inputs_hash = ${wanted}
      WHERE w.source_id = ${sourceId} AND w.week = ${week} AND ${wantedSummary} = ${wanted}`,
  );
}
