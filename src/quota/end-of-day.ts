import { dayInZone } from '../core/time.ts';

/** No local day is longer, clock changes included (ms). */
const longestDayMs = 27 * 3_600_000;

/** Returns the instant (ms) at which the local day of `now` ends: found by halving, so that clock changes need no rules. */
export function endOfDay(now: number, timeZone: string): number {
  const day = dayInZone(now, timeZone);
  let before = now;
  let after = now + longestDayMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayInZone(middle, timeZone) === day) before = middle;
    else after = middle;
  }
  return after;
}
