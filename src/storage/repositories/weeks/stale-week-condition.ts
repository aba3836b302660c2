import { type RawBuilder, sql } from 'kysely';

/** What `weeks.digested` says when the digests of week `w` of source `s` are up to date. */
const wantedDigests = sql<string>`(w.fingerprint || ':' || s.derive_key)`;

const weeksBefore = sql`SELECT p.digested FROM weeks p WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC`;

/**
 * What `weeks.summarised` says when the summary of week `w` is up to date. It compares with the known week before, and
 * which of its quiet days are known depends on whether there are weeks before and after.
 */
export const wantedSummary = sql<string>`(w.digested
  || '<' || COALESCE((${weeksBefore} LIMIT 1), '')
  || '<' || (SELECT COUNT(*) FROM (${weeksBefore} LIMIT 2))
  || '>' || EXISTS (SELECT 1 FROM weeks n WHERE n.source_id = w.source_id AND n.week > w.week))`;

/** True for a row `w` of weeks (joined with its source `s`) whose digests are out of date. */
export function staleDigestsCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested <> ${wantedDigests}`;
}

/** True for a week whose digests or summary are out of date. */
export function staleWeekCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested <> ${wantedDigests} OR w.summarised <> ${wantedSummary}`;
}
