import { maxExactCounts } from '../../storage/repositories/publishing.ts';

/** Weeks whose counts are held in memory at a time, at most. */
const roundWeeks = 52;

/** Counts the weeks that are composed in one round, so that the counts of all sources, and of the week before the first, fit into one reading. */
export function weeksOfRound(sources: number): number {
  const fitting = Math.floor(maxExactCounts / Math.max(1, sources)) - 1;
  return Math.max(1, Math.min(roundWeeks, fitting));
}
