import { type ProtectedFigure, protectFigure } from '../protected-figure.ts';
import { floorCount } from './cell.ts';

export type PollResult = {
  /** Index of the option that most voted for. */
  readonly winner: number;
  readonly votes: ProtectedFigure;
};

/**
 * The winner of a poll where at least k people voted for it, and for no other as many; else null, and the poll is not
 * told at all. Never the votes of another option, nor of all. Votes change with every export, so they are told roughly.
 */
export function protectPoll(votes: readonly number[], k: number): PollResult | null {
  const most = Math.max(0, ...votes);
  const winner = votes.indexOf(most);
  if (most < k || votes.indexOf(most, winner + 1) !== -1) return null;
  return { winner, votes: protectFigure(Math.max(k, floorCount(most, k)), 'at_least') };
}
