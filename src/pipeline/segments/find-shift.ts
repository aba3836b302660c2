import type { ShiftSample } from './collect-shift-samples.ts';
import { lowerBound } from './lower-bound.ts';

export type Shift = {
  /** How many minutes the second clock is ahead of the first; 0 when both are shown to agree. */
  readonly minutes: number;
  /** Distinct bodies that say so. */
  readonly matches: number;
  /** Lower bound (Wilson, 95 %) of the share of matching bodies that say so. */
  readonly confidence: number;
};

/** All zones of the world differ by multiples of a quarter of an hour, by 26 hours at most. */
const quarter = 15;
const maxShift = 26 * 60;
const minMatches = 5;
const minShare = 0.8;

/**
 * The constant shift between two exports of one chat, from bodies that occur once in each. Null when too few bodies
 * match or when they do not agree: a shift that cannot be shown is not to be applied.
 */
export function findShift(a: Iterable<ShiftSample>, b: Iterable<ShiftSample>): Shift | null {
  const minutes = new Map<string, number>();
  for (const { minute, body } of a) minutes.set(body, minutes.has(body) ? Number.NaN : minute);
  const votes = new Map<number, number>();
  const seen = new Set<string>();
  let total = 0;
  for (const { minute, body } of b) {
    const first = minutes.get(body);
    if (first === undefined || Number.isNaN(first) || seen.has(body)) continue;
    seen.add(body);
    total++;
    const shift = minute - first;
    if (shift % quarter === 0 && Math.abs(shift) <= maxShift) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  let best: number | null = null;
  let matches = 0;
  for (const [shift, count] of votes) {
    if (count < matches || (count === matches && best !== null && Math.abs(best) <= Math.abs(shift)))
      continue;
    best = shift;
    matches = count;
  }
  if (best === null || matches < minMatches || matches < minShare * total) return null;
  return { minutes: best, matches, confidence: lowerBound(matches, total) };
}
