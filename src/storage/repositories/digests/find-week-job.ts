import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { wantedSummary } from '../weeks/stale-week-condition.ts';

/** A week of a source with all that its digests and its summary are made from, besides the messages. */
export type WeekJob = {
  readonly source_id: string;
  readonly source_slug: string;
  readonly source_name: string;
  readonly community_id: string;
  readonly language: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly derive_key: string;
  readonly week: string;
  readonly fingerprint: string;
  readonly digested: string;
  readonly summarised: string;
  readonly wanted_summary: string;
  readonly figures: string;
  /** The known week before, or null. */
  readonly previous_week: string | null;
  readonly previous_figures: string | null;
  /** Bits of core/known-days.ts. */
  readonly known_days: number;
  readonly previous_known_days: number | null;
  /** What the present summary was made from; null when there is none. */
  readonly summary_input: string | null;
};

/** One statement; null when the week or its source is not known. */
export function findWeekJob(db: Db, sourceId: string, week: string): Promise<WeekJob | null> {
  const previous = (column: 'week' | 'figures' | 'known_days') => sql`(
    SELECT p.${sql.ref(column)} FROM weeks p WHERE p.source_id = w.source_id AND p.week < w.week ORDER BY p.week DESC LIMIT 1)`;
  return db.first(
    'find_week_job',
    sql<WeekJob>`
      SELECT w.source_id, s.slug AS source_slug, s.name AS source_name, s.community_id,
        c.language, c.min_people, c.pillars, s.derive_key,
        w.week, w.fingerprint, w.digested, w.summarised, ${wantedSummary} AS wanted_summary, w.figures,
        ${previous('week')} AS previous_week, ${previous('figures')} AS previous_figures,
        w.known_days, ${previous('known_days')} AS previous_known_days,
        (SELECT m.input FROM summaries m WHERE m.source_id = w.source_id AND m.week = w.week) AS summary_input
      FROM weeks w JOIN sources s ON s.id = w.source_id JOIN communities c ON c.id = s.community_id
      WHERE w.source_id = ${sourceId} AND w.week = ${week}`,
  );
}
