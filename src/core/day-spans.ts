import { type KnownDays, knownDaysBetween } from './known-days.ts';
import { dayOfDays, daysOfDay } from './time.ts';

/** ISO dates, both included. */
export type DaySpan = { readonly from: string; readonly to: string };

/** Merges spans into those of the same days that neither overlap nor touch, in order of time. */
export function mergeSpans(spans: Iterable<DaySpan>): DaySpan[] {
  const united: { from: string; to: string }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = united.at(-1);
    if (last === undefined || daysOfDay(from) > daysOfDay(last.to) + 1) united.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return united;
}

/** Finds what lies between united spans. */
export function findGaps(united: readonly DaySpan[]): DaySpan[] {
  return united.slice(1).map(({ from }, i) => ({
    from: dayOfDays(daysOfDay(united[i]!.to) + 1),
    to: dayOfDays(daysOfDay(from) - 1),
  }));
}

/** Counts the days of a span, both ends included. */
export function countDays({ from, to }: DaySpan): number {
  return daysOfDay(to) - daysOfDay(from) + 1;
}

/** Returns the days of an ISO week that lie in any of the spans. */
export function knownDaysIn(week: string, spans: Iterable<DaySpan>): KnownDays {
  let known = 0;
  for (const { from, to } of spans) known |= knownDaysBetween(week, from, to);
  return known;
}
