import type { Coverage } from '@beacon-pulse/contracts/src/public/common.ts';
import { countDays, type DaySpan, findGaps, mergeSpans } from '../../core/day-spans.ts';
import { daysOfDay } from '../../core/time.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';

/** Gaps listed at most, newest first. */
const maxGaps = 20;

/** What is known of one source, or of several together; null where nothing is. */
export function composeCoverage(spans: readonly SourceSpan[]): Coverage | null {
  const united = mergeSpans(spans);
  const [first] = united;
  const last = united.at(-1);
  if (first === undefined || last === undefined) return null;
  const gaps = findGaps(united);
  return {
    from: first.from,
    to: last.to,
    known_days: united.reduce((days, span) => days + countDays(span), 0),
    days: daysOfDay(last.to) - daysOfDay(first.from) + 1,
    gaps: gaps
      .toReversed()
      .slice(0, maxGaps)
      .map((gap: DaySpan) => ({ ...gap, days: countDays(gap) })),
    n_gaps: gaps.length,
    cut: isCut(spans),
  };
}

/** Whether any source begins with a cut: an export that begins on the same day and was not cut tells more. */
function isCut(spans: readonly SourceSpan[]): boolean {
  return [...Map.groupBy(spans, ({ slug }) => slug).values()].some((ofSource) => {
    const from = ofSource.reduce((least, span) => (span.from < least ? span.from : least), ofSource[0]!.from);
    return ofSource.every((span) => span.from !== from || span.cut === 1);
  });
}
