import { type FigureName, mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import { type ProtectedFigure, protectFigure } from '../protected-figure.ts';
import { type Cell, floorCount, isSafeChange, isSafeRest, knownOf, openCell } from './cell.ts';
import { combineCounts, uniteCounts } from './person-counts.ts';
import type { ProtectedFigures } from './protect-source-week.ts';
import type { WeekMemory } from './publication-memory.ts';

/**
 * What is known of people in several groups. `known`: one person has one key in all of them. `by_source`: a key means a
 * person in its own group alone, so that nobody knows how many people several groups have together.
 */
export type Identity = 'known' | 'by_source';

export type CommunityInput = {
  /** The week's cells of every source that is known in it, decided. */
  readonly sources: readonly Readonly<Record<FigureName, Cell>>[];
  readonly identity: Identity;
  readonly memory: WeekMemory;
  readonly k: number;
};

/**
 * A week of the whole community: the sum of its sources where each of them may be told, else "at least" the sum of those
 * that may. People over several groups are counted as people, never summed.
 */
export function protectCommunityWeek(input: CommunityInput): {
  readonly figures: ProtectedFigures;
  readonly people: Cell;
} {
  const people = openPeople(input);
  const figureOf = (name: FigureName): ProtectedFigure | null =>
    name === 'active_people' ? protectPeople(people, input) : addSources(name, input);
  return { figures: mapFigures(figureOf), people };
}

/** What is held back adds nothing, not even roughly: a later publication may bound it from above. */
function addSources(name: FigureName, { sources, k }: CommunityInput): ProtectedFigure | null {
  const cells = sources.map((source) => source[name]);
  const known = cells.reduce((sum, cell) => sum + knownOf(cell, k), 0);
  if (cells.every(({ state }) => state === 'exact')) return protectFigure(known);
  return known > 0 ? protectFigure(known, 'at_least') : null;
}

/** Everyone who wrote in any group; withheld where the number, beside those of the groups, tells of too few. */
function openPeople({ sources, identity, memory, k }: CommunityInput): Cell {
  const cells = sources.map(({ active_people }) => active_people);
  const writing = cells.filter(({ n }) => n > 0);
  const everyone = openCell('/active_people', uniteCounts(writing.map(({ now }) => now)), memory, k);
  if (everyone.state !== 'exact') return everyone;
  const isTold =
    cells.every(({ state }) => state === 'exact') &&
    (identity === 'known' || writing.length < 2) &&
    writing.every((cell) => isSafeBeside([everyone], [cell], k)) &&
    isSafeBeside(writing, [everyone], k);
  if (!isTold) everyone.state = 'hidden';
  return everyone;
}

/** Whether the people in `plus` less those in `minus` are nobody or at least k, now and against before. */
function isSafeBeside(plus: readonly Cell[], minus: readonly Cell[], k: number): boolean {
  const now = combineCounts(
    plus.map((cell) => cell.now),
    minus.map((cell) => cell.now),
  );
  if (!isSafeRest(now, k)) return false;
  if ([...plus, ...minus].some(({ before }) => before === undefined)) return true;
  const before = combineCounts(
    plus.map((cell) => cell.before!.shown),
    minus.map((cell) => cell.before!.shown),
  );
  return isSafeChange(combineCounts([now], [before]), k);
}

function protectPeople(everyone: Cell, { sources, identity, k }: CommunityInput): ProtectedFigure | null {
  if (everyone.state === 'exact') return protectFigure(everyone.n);
  const cells = sources.map(({ active_people }) => active_people);
  // a group's people are people of the community; what the told groups are together stays uncertain by k or more
  const largest = Math.max(0, ...cells.map((cell) => knownOf(cell, k)));
  const told = cells.filter(({ state }) => state === 'exact');
  const summed = told.reduce((sum, { n }) => sum + n, 0);
  const together = Math.min(uniteCounts(told.map(({ now }) => now)).size, summed - k);
  const atLeast = Math.max(largest, identity === 'known' ? floorCount(together, k) : 0);
  return atLeast > 0 ? protectFigure(atLeast, 'at_least') : null;
}
