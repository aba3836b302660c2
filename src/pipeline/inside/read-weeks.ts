import { compareText } from '../../core/text/compare-text.ts';
import type { Db } from '../../storage/db.ts';
import { listDerivedWeeks } from '../../storage/repositories/publishing.ts';
import { listCommunitySpans, listSourceNames, type SourceName } from '../../storage/repositories/sources.ts';
import { listDerivedSourceWeeks } from '../../storage/repositories/summaries.ts';
import { decodeExactWeek } from '../figures/encode-exact-week.ts';
import { listKnownWeeks } from '../figures/list-known-weeks.ts';
import { type ExactPeriod, quietPeriod } from '../privacy/figures/exact-figures.ts';
import type { WeekSummary } from '../summaries/compute-summary.ts';

/** Which weeks of a community are known, and in which groups. */
export type Calendar = {
  /** Newest first. */
  readonly weeks: readonly string[];
  /** By source slug. */
  readonly sources: ReadonlyMap<string, SourceName>;
  /** ISO dates that are known of a week, by source slug. */
  readonly knownDays: (week: string) => ReadonlyMap<string, readonly string[]>;
  /** Ids of the sources that have messages or notices in a week. */
  readonly derivedIn: (week: string) => readonly string[];
};

/** One week of one group. */
export type InsideSource = {
  readonly source: SourceName;
  readonly knownDays: readonly string[];
  readonly week: ExactPeriod;
  /** By ISO date. */
  readonly days: ReadonlyMap<string, ExactPeriod>;
  /** Null where there was nothing to read, or nobody has read it yet. */
  readonly summary: WeekSummary | null;
  /** Whether all that is known of the week is in it. */
  readonly isCurrent: boolean;
};

export type InsideWeekRead = { readonly week: string; readonly sources: readonly InsideSource[] };

const nothing: ReadonlyMap<string, readonly string[]> = new Map();

/** Reads which weeks of a community are known, quiet ones too. */
export async function readCalendar(db: Db, communityId: string): Promise<Calendar> {
  const sources = await listSourceNames(db, communityId);
  const known = new Map(
    listKnownWeeks(await listCommunitySpans(db, communityId)).map(({ week, days }) => [week, days]),
  );
  const derived = Map.groupBy(await listDerivedWeeks(db, communityId), ({ week }) => week);
  return {
    weeks: [...new Set([...known.keys(), ...derived.keys()])].sort((a, b) => compareText(b, a)),
    sources: new Map(sources.map((source) => [source.slug, source])),
    knownDays: (week) => known.get(week) ?? nothing,
    derivedIn: (week) => (derived.get(week) ?? []).map(({ source_id }) => source_id),
  };
}

/** Reads weeks of a community as they were derived, each with the groups that are known in it, by slug. */
export async function readWeeks(
  db: Db,
  communityId: string,
  calendar: Calendar,
  weeks: readonly string[],
): Promise<InsideWeekRead[]> {
  const rows = await listDerivedSourceWeeks(db, { communityId, weeks });
  const rowOf = new Map(rows.map((row) => [`${row.week} ${row.source_id}`, row]));
  return weeks.map((week) => {
    const known = calendar.knownDays(week);
    const derived = new Set(calendar.derivedIn(week));
    const sources = [...calendar.sources.values()]
      .filter(({ id, slug }) => known.has(slug) || derived.has(id))
      .map((source): InsideSource => {
        const row = rowOf.get(`${week} ${source.id}`);
        const counts = row?.exact_counts ?? null;
        const exact = counts === null ? null : decodeExactWeek(counts, source.slug);
        return {
          source,
          knownDays: known.get(source.slug) ?? [],
          week: exact?.week ?? quietPeriod,
          days: exact?.days ?? new Map(),
          summary: row === undefined || row.body === null ? null : (JSON.parse(row.body) as WeekSummary),
          isCurrent: row === undefined || row.is_current === 1,
        };
      });
    return { week, sources };
  });
}

/** Known days of the best-known group. */
export const countKnownDays = (sources: readonly InsideSource[]): number =>
  Math.max(0, ...sources.map(({ knownDays }) => knownDays.length));
