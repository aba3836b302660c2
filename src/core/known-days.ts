import { daysOfWeek } from './time.ts';

/** The days of an ISO week as seven bits, Monday the lowest. Union is `|`. */
export type KnownDays = number;

/** Days of a week that lie between two ISO dates, both included. */
export function knownDaysBetween(week: string, first: string, last: string): KnownDays {
  return daysOfWeek(week).reduce((mask, day, i) => (day >= first && day <= last ? mask | (1 << i) : mask), 0);
}

/** Lists the ISO dates of known days, in order. */
export function listKnownDays(week: string, known: KnownDays): string[] {
  return daysOfWeek(week).filter((_, i) => (known & (1 << i)) !== 0);
}
