import { compareText } from '../../core/text/compare-text.ts';
import { dayOfMinute } from '../../core/time.ts';
import type { SegmentMessage } from '../segments/segment-message.ts';
import { computeFigures, type Figures, type PersonOf } from './compute-figures.ts';

/** What a week row keeps for the summaries of this week and the next. */
export type WeekFacts = {
  readonly figures: Figures;
  /** First and last day with a message; null where there is none. */
  readonly first_day: string | null;
  readonly last_day: string | null;
};

/** Figures of a whole week and the days its messages reach over. */
export function computeWeekFacts(
  messages: readonly SegmentMessage[],
  personOf: PersonOf,
  language: string,
): WeekFacts {
  const days = messages.map(({ minute }) => dayOfMinute(minute)).sort(compareText);
  return {
    figures: computeFigures(messages, personOf, language),
    first_day: days[0] ?? null,
    last_day: days.at(-1) ?? null,
  };
}

/**
 * Days of which the messages are known: within the week's own messages, from its Monday where an earlier week is known,
 * to its Sunday where a later one is. Quiet days at the edges of all knowledge are not known to be quiet.
 */
export function knownDaysOf(
  days: readonly string[],
  { first_day, last_day }: Pick<WeekFacts, 'first_day' | 'last_day'>,
  { hasPrevious, hasNext }: { hasPrevious: boolean; hasNext: boolean },
): string[] {
  if (first_day === null || last_day === null) return [];
  return days.filter((day) => (hasPrevious || day >= first_day) && (hasNext || day <= last_day));
}
