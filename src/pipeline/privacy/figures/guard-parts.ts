import { type Cell, isSafeChange, isSafeRest, knownOf, withholdCell } from './cell.ts';
import { combineCounts, countPeople, countPeopleBehindChange, type PersonCounts } from './person-counts.ts';
import type { WeekMemory } from './publication-memory.ts';

const wasExact = ({ before }: Cell): boolean => before?.exact === true;

/** Of equals the first by key: the same cells in any order end in the same figures. */
function compareForWithholding(a: Cell, b: Cell): number {
  const isOld = (cell: Cell): number => (wasExact(cell) ? 1 : 0);
  return isOld(a) - isOld(b) || countPeople(a.now) - countPeople(b.now) || (a.key < b.key ? -1 : 1);
}

/**
 * Complementary suppression: withholds parts of a sum until what the shown ones leave of it tells of nobody or of at
 * least k people, now and against the publications before, and leaves each withheld part a range of at least k. What
 * was not shown before goes first, then what fewest people are behind. Returns what is left, where the public can tell
 * it: it has to be remembered like a figure.
 */
export function guardParts(whole: Cell, parts: readonly Cell[], memory: WeekMemory, k: number): Cell | null {
  if (whole.state !== 'exact') {
    for (const part of parts) withholdBesideUntold(whole, part, k);
    return null;
  }
  const shown = parts.filter(({ state, n }) => state === 'exact' && n > 0).sort(compareForWithholding);
  for (const next of [...shown, null]) {
    const rest = findRest(whole, parts, memory);
    if (isSafe(whole, parts, rest, k)) return rest;
    if (next !== null) withholdCell(next, k);
  }
  for (const part of parts) if (part.state === 'at_least') part.state = 'hidden';
  return null;
}

/** Beside a sum that is not told a part is told as before, or not at all: it would bound the sum. */
function withholdBesideUntold(whole: Cell, part: Cell, k: number): void {
  if (part.n === 0) return;
  if (whole.state === 'hidden') part.state = 'hidden';
  else if (part.state === 'exact' && !(wasExact(part) && isUnchanged(part))) withholdCell(part, k);
}

const isUnchanged = ({ now, before }: Cell): boolean => combineCounts([now], [before!.shown]).size === 0;

/** What the shown parts leave of the whole. */
function findRest(whole: Cell, parts: readonly Cell[], memory: WeekMemory): Cell {
  const exact = parts.filter(({ state, n }) => state === 'exact' && n > 0);
  const now = combineCounts(
    [whole.now],
    exact.map((part) => part.now),
  );
  const names = exact.map(({ key }) => key.slice(key.lastIndexOf('/') + 1)).sort();
  const key = `${whole.key} without ${names.join()}`;
  return {
    key,
    now,
    n: whole.n - exact.reduce((sum, { n }) => sum + n, 0),
    before: memory.get(key),
    state: 'exact',
  };
}

function isSafe(whole: Cell, parts: readonly Cell[], rest: Cell, k: number): boolean {
  if (!isSafeRest(rest.now, k)) return false;
  if (rest.before !== undefined && !isSafeChange(combineCounts([rest.now], [rest.before.shown]), k))
    return false;
  const exact = parts.filter(({ state }) => state === 'exact');
  if (exact.length < parts.length) {
    // how far a withheld part may be from what is known of it
    const slack = whole.n - parts.reduce((sum, part) => sum + knownOf(part, k), 0);
    if (slack < k) return false;
  }
  return isSafeAgainstBefore(whole, exact, k);
}

function isSafeAgainstBefore(whole: Cell, exact: readonly Cell[], k: number): boolean {
  if (whole.before === undefined) return true;
  const change = changeOfRest(whole, exact.filter(wasExact));
  if (!isSafeChange(change, k)) return false;
  // a part that comes out of the rest tells what the rest was without it, unless enough has come to the rest since
  const isNew = exact.some((cell) => cell.n > 0 && !wasExact(cell));
  return !isNew || !wasExact(whole) || countPeopleBehindChange(change) >= k;
}

/** What has changed, since they were shown last, in what these parts leave of a whole. */
export function changeOfRest(whole: Cell, parts: readonly Cell[]): PersonCounts {
  return combineCounts(
    [whole.now, ...parts.map(({ before }) => before!.shown)],
    [whole.before!.shown, ...parts.map(({ now }) => now)],
  );
}
