import { type RawBuilder, sql } from 'kysely';

/** What `weeks.digested` says when the digests of week `w` of source `s` are up to date. */
const wantedDigests = sql<string>`(w.fingerprint || ':' || s.derive_key)`;

/**
 * What `weeks.summarised` says when the summary of week `w` is up to date: it tells which days are known, and compares
 * with the known week before.
 */
export const wantedSummary = sql<string>`(w.digested || ':' || w.known_days || '<' || COALESCE((
  SELECT p.digested || ':' || p.known_days FROM weeks p
  WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC LIMIT 1), ''))`;

/** True for a row `w` of weeks (joined with its source `s`) whose digests are out of date. */
export function staleDigestsCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested <> ${wantedDigests}`;
}

/** True for a week whose digests or summary are out of date. */
export function staleWeekCondition(): RawBuilder<boolean> {
  return sql<boolean>`w.digested <> ${wantedDigests} OR w.summarised <> ${wantedSummary}`;
}
