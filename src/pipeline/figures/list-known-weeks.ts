import { type DaySpan, knownDaysIn, mergeSpans } from '../../core/day-spans.ts';
import { listKnownDays } from '../../core/known-days.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { shiftWeek, weekOfDay } from '../../core/time.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';

/** Weeks are listed as far back as this. */
const maxWeeks = 2_000;

export type KnownWeek = {
  readonly week: string;
  /** ISO dates that are known, by slug of the source; only sources of which any day is. */
  readonly days: ReadonlyMap<string, readonly string[]>;
};

/** Lists the ISO weeks of which any day is known in any source, quiet ones too, newest first. */
export function listKnownWeeks(spans: readonly SourceSpan[]): KnownWeek[] {
  const bySlug = [...Map.groupBy(spans, ({ slug }) => slug)].map(
    ([slug, ofSource]) => [slug, mergeSpans(ofSource)] as const,
  );
  const weeks = new Set(bySlug.flatMap(([, united]) => listWeeks(united)));
  return [...weeks]
    .sort((a, b) => compareText(b, a))
    .slice(0, maxWeeks)
    .map((week) => ({
      week,
      days: new Map(
        bySlug
          .map(([slug, united]) => [slug, listKnownDays(week, knownDaysIn(week, united))] as const)
          .filter(([, days]) => days.length > 0),
      ),
    }));
}

function listWeeks(united: readonly DaySpan[]): string[] {
  const weeks: string[] = [];
  for (const { from, to } of united) {
    const last = weekOfDay(to);
    for (let week = weekOfDay(from); week <= last && weeks.length < maxWeeks; week = shiftWeek(week, 1)) {
      if (week !== weeks.at(-1)) weeks.push(week);
    }
  }
  return weeks;
}
