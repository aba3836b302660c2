import { compareText } from '../../core/text/compare-text.ts';
import { shiftWeek } from '../../core/time.ts';
import { boundedGrowth } from '../privacy/suppress.ts';
import type { TermTable } from '../terms/term-table.ts';

export type MergedTerm = {
  readonly term: string;
  readonly name: string;
  readonly n_messages: number;
  /** At least so many people: the most of any one (source, week), for the same person may be in several. */
  readonly n_people: number;
  readonly weeks: number;
  readonly first_week: string;
  readonly last_week: string;
  readonly trend: number | null;
  readonly pillar: string | null;
};

const trendWeeks = 4;

/** The weeks of the recent and of the earlier half of a trend, counted back from the newest known week. */
export function trendWindow(tables: readonly TermTable[]): {
  readonly recent: Set<string>;
  readonly earlier: Set<string>;
} {
  const known = new Set(tables.map(({ week }) => week));
  const newest = [...known].sort(compareText).at(-1);
  const recent = new Set<string>();
  const earlier = new Set<string>();
  for (let back = 0; newest !== undefined && back < 2 * trendWeeks; back++) {
    const week = shiftWeek(newest, -back);
    if (known.has(week)) (back < trendWeeks ? recent : earlier).add(week);
  }
  return { recent, earlier };
}

/** Change of the weekly mean between the two halves of the window; null where either half has no known week. */
export function trendOf(
  byWeek: ReadonlyMap<string, number>,
  { recent, earlier }: { readonly recent: ReadonlySet<string>; readonly earlier: ReadonlySet<string> },
): number | null {
  const mean = (weeks: ReadonlySet<string>): number | null => {
    if (weeks.size === 0) return null;
    let sum = 0;
    for (const week of weeks) sum += byWeek.get(week) ?? 0;
    return sum / weeks.size;
  };
  return boundedGrowth(mean(recent), mean(earlier));
}

/** The terms of many (source, week) tables as one list, by key. */
export function mergeTables(tables: readonly TermTable[]): MergedTerm[] {
  const window = trendWindow(tables);
  const merged = new Map<
    string,
    {
      n: number;
      people: number;
      pillar: string | null;
      readonly names: Map<string, number>;
      readonly byWeek: Map<string, number>;
    }
  >();
  for (const { week, terms } of tables) {
    for (const term of terms) {
      let entry = merged.get(term.term);
      if (entry === undefined) {
        entry = { n: 0, people: 0, pillar: null, names: new Map(), byWeek: new Map() };
        merged.set(term.term, entry);
      }
      entry.n += term.n_messages;
      entry.people = Math.max(entry.people, term.n_people);
      entry.pillar ??= term.pillar;
      entry.names.set(term.name, (entry.names.get(term.name) ?? 0) + term.n_messages);
      entry.byWeek.set(week, (entry.byWeek.get(week) ?? 0) + term.n_messages);
    }
  }
  return [...merged].map(([term, entry]) => {
    const weeks = [...entry.byWeek.keys()].sort(compareText);
    return {
      term,
      name: [...entry.names].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0],
      n_messages: entry.n,
      n_people: entry.people,
      weeks: weeks.length,
      first_week: weeks[0]!,
      last_week: weeks.at(-1)!,
      trend: trendOf(entry.byWeek, window),
      pillar: entry.pillar,
    };
  });
}
