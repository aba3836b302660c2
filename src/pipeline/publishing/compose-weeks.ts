import type { WeekChange } from '@beacon-pulse/contracts/src/public/figures.ts';
import type { Summary, Week } from '@beacon-pulse/contracts/src/public/history.ts';
import { type DaySpan, knownDaysIn, mergeSpans } from '../../core/day-spans.ts';
import { listKnownDays } from '../../core/known-days.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { daysOfWeek, shiftWeek, weekOfDay } from '../../core/time.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';
import { addFigures, composeNoFigures } from '../figures/compose-figures.ts';
import { boundedGrowth } from '../privacy/suppress.ts';

/** Weeks in which nothing was said are told as far back as this. */
const maxQuietWeeks = 520;

/**
 * The weeks of a community, newest first, from the public summaries of its sources (newest week first, as listed), and
 * those in which nothing was said as far as their days are known. `busyWeeks` are all that have messages: one whose
 * summary is not made yet is no quiet one. Changes are told between weeks that are both known whole in
 * every source that is known in either.
 */
export function composeWeeks(
  summaries: readonly Summary[],
  spans: readonly SourceSpan[],
  busyWeeks: readonly string[],
): Week[] {
  const bySlug = [...Map.groupBy(spans, ({ slug }) => slug)].map(
    ([slug, of]) => [slug, mergeSpans(of)] as const,
  );
  const knownIn = (week: string): ReadonlyMap<string, number> =>
    new Map(bySlug.map(([slug, united]) => [slug, listKnownDays(week, knownDaysIn(week, united)).length]));
  const byWeek = Map.groupBy(summaries, ({ week }) => week);
  const busy = new Set(busyWeeks);
  const quiet = listWeeks(mergeSpans(spans), maxQuietWeeks).filter(
    (week) => !byWeek.has(week) && !busy.has(week),
  );
  const weeks = [...byWeek.keys(), ...quiet]
    .sort((a, b) => compareText(b, a))
    .map((week) => {
      const composed = byWeek.get(week) ?? [];
      const known = knownIn(week);
      const days = daysOfWeek(week);
      return {
        week,
        figures:
          composed.length === 0
            ? composeNoFigures(Math.max(0, ...known.values()))
            : addFigures(composed.map(({ figures }) => figures)),
        summaries: composed,
        known,
        coverage: {
          from: days[0]!,
          to: days[6]!,
          known_days: Math.max(
            0,
            ...(composed.length === 0 ? known.values() : composed.map(({ coverage }) => coverage.known_days)),
          ),
          days: 7 as const,
        },
      };
    });
  return weeks.map(({ known, ...week }, i) => ({
    ...week,
    change: changeOf({ ...week, known }, weeks[i + 1]),
  }));
}

/** The ISO weeks of spans, newest first. */
function listWeeks(united: readonly DaySpan[], limit: number): string[] {
  const weeks: string[] = [];
  for (const { from, to } of united.toReversed()) {
    const oldest = weekOfDay(from);
    for (let week = weekOfDay(to); week >= oldest && weeks.length < limit; week = shiftWeek(week, -1)) {
      if (week !== weeks.at(-1)) weeks.push(week);
    }
  }
  return weeks;
}

type Comparable = Pick<Week, 'week' | 'figures'> & { readonly known: ReadonlyMap<string, number> };

function changeOf(current: Comparable, before: Comparable | undefined): WeekChange {
  const whole = ({ known }: Comparable): string => {
    const sources = [...known].filter(([, days]) => days > 0);
    return sources.every(([, days]) => days === 7) ? sources.map(([slug]) => slug).join() : '';
  };
  const adjacent = before !== undefined && daysOfWeek(before.week)[6]! < daysOfWeek(current.week)[0]!;
  const comparable = adjacent && whole(current) !== '' && whole(current) === whole(before);
  const change = (name: 'messages' | 'active_people'): number | null =>
    comparable ? boundedGrowth(current.figures[name].value, before.figures[name].value) : null;
  return { messages: change('messages'), active_people: change('active_people') };
}
