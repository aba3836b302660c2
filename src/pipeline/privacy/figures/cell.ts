import { type ProtectedFigure, protectFigure } from '../protected-figure.ts';
import {
  combineCounts,
  countPeople,
  countPeopleBehindChange,
  type PersonCounts,
  sumCounts,
} from './person-counts.ts';
import type { CellMemory, WeekMemory } from './publication-memory.ts';

/** One figure of one period while it is decided what of it may be published. */
export type Cell = {
  readonly key: string;
  readonly now: PersonCounts;
  readonly n: number;
  readonly before: CellMemory | undefined;
  state: 'exact' | 'at_least' | 'hidden';
};

/** Whether the difference that two numbers give away is about nobody, or about at least k people. */
export function isSafeChange(change: PersonCounts, k: number): boolean {
  return sumCounts(change) === 0 || countPeopleBehindChange(change) >= k;
}

/** Whether a number that follows from others is about nobody, or about at least k people. */
export function isSafeRest(rest: PersonCounts, k: number): boolean {
  return rest.size === 0 || countPeople(rest) >= k;
}

/**
 * A figure by itself: exact where nobody or at least k people are behind it, and at least k people behind what changed
 * since it was shown last; what it was then, as "at least", where fewer are behind the change; else hidden.
 */
export function openCell(key: string, now: PersonCounts, memory: WeekMemory, k: number): Cell {
  const before = memory.get(key);
  const cell: Cell = { key, now, n: sumCounts(now), before, state: 'exact' };
  if (!isSafeRest(now, k)) cell.state = 'hidden';
  else if (before !== undefined && !isSafeChange(combineCounts([now], [before.shown]), k)) {
    withholdCell(cell, k);
  }
  return cell;
}

/** Takes the value of a figure back: what has been shown of it stays as "at least", and nothing of what has not. */
export function withholdCell(cell: Cell, k: number): void {
  cell.state = countPeople(cell.now) >= k && lowerBound(cell, k) > 0 ? 'at_least' : 'hidden';
}

/**
 * What a withheld figure may say: the value that was shown last, or where it has fallen a round number so far below
 * both that the fall stays uncertain by more than k.
 */
function lowerBound({ now, n, before }: Cell, k: number): number {
  if (before === undefined) return 0;
  const shown = sumCounts(before.shown);
  return n >= shown && now.size > 0 ? shown : floorCount(Math.min(n, shown - k - 1), k);
}

/** The next lower multiple of 2k: so coarse that no difference of two of them tells of fewer than k. */
export function floorCount(n: number, k: number): number {
  return Math.max(0, Math.floor(n / (2 * k)) * 2 * k);
}

/** So many there are in any case, as far as the public knows. */
export function knownOf(cell: Cell, k: number): number {
  if (cell.state === 'exact') return cell.n;
  return cell.state === 'at_least' ? lowerBound(cell, k) : 0;
}

/** What of a figure may be published; null: nothing. */
export function protectCell(cell: Cell, k: number): ProtectedFigure | null {
  if (cell.state === 'hidden') return null;
  return protectFigure(knownOf(cell, k), cell.state);
}

/** What is to be known of these cells at the next publication, and of rests that were told before. */
export function rememberCells(cells: Iterable<Cell>, memory: WeekMemory): WeekMemory {
  const next = new Map<string, CellMemory>();
  for (const [key, { shown }] of memory) {
    // rests of figures are few; those of lists are as many as their parts combine
    if (key.includes(' without ') && !key.includes('=')) next.set(key, { shown, exact: false });
  }
  for (const { key, now, before, state } of cells) {
    if (state === 'exact') next.set(key, { shown: now, exact: true });
    else if (before !== undefined) next.set(key, { shown: before.shown, exact: false });
  }
  return next;
}
