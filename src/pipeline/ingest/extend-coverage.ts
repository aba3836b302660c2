import { countDays, type DaySpan, knownDaysIn, mergeSpans } from '../../core/day-spans.ts';
import { weekOfDay } from '../../core/time.ts';
import type { CoverageRow } from '../../storage/repositories/ingest-results.ts';
import type { Coverage } from './find-coverage.ts';

/** The span that an export adds to those of its source, and what is known with it. */
export type ExtendedCoverage = {
  readonly spans: readonly DaySpan[];
  /** Null where the export shows no day whole. */
  readonly row: CoverageRow | null;
};

/** What is known of a source with one more export. Days between two messages of an export are known, quiet ones too. */
export function extendCoverage(
  stored: readonly DaySpan[],
  { firstDay: from, lastDay: to, cut }: Coverage,
): ExtendedCoverage {
  if (from > to) return { spans: stored, row: null };
  const span = { from, to };
  const spans = [...stored, span];
  const firstWeek = weekOfDay(from);
  const lastWeek = weekOfDay(to);
  const known = (all: readonly DaySpan[]): number =>
    mergeSpans(all).reduce((days, one) => days + countDays(one), 0);
  return {
    spans,
    row: {
      ...span,
      cut,
      firstWeek,
      firstKnown: knownDaysIn(firstWeek, [span]),
      lastWeek,
      lastKnown: knownDaysIn(lastWeek, [span]),
      grows: known(spans) > known(stored),
    },
  };
}
