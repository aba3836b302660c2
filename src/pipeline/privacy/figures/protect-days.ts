import { type FigureName, mapFigures, partsOfFigures } from '@beacon-pulse/contracts/src/figures.ts';
import { type Cell, isSafeChange, isSafeRest, openCell } from './cell.ts';
import { type ExactPeriod, type ExactSourceWeek, type ListName, wholeOfList } from './exact-figures.ts';
import { changeOfRest } from './guard-parts.ts';
import { combineCounts, countPeopleBehindChange, type PersonCounts } from './person-counts.ts';
import type { WeekMemory } from './publication-memory.ts';

/** The cells of one figure, one a day in order of the days: told all or not at all. */
type Block = readonly Cell[];

export type DayCells = {
  /** ISO dates in order; none where there is only the week to tell. */
  readonly days: readonly string[];
  readonly figures: ReadonlyMap<FigureName, Block>;
  readonly lists: ReadonlyMap<ListName, ReadonlyMap<string, Block>>;
  /** All that were looked at. */
  readonly all: readonly Cell[];
};

export type DaysInput = {
  readonly source: ExactSourceWeek;
  readonly week: Readonly<Record<FigureName, Cell>>;
  /** Parts of the week by list. */
  readonly weekLists: Readonly<Record<ListName, ReadonlyMap<string, Cell>>>;
  readonly memory: WeekMemory;
  readonly k: number;
};

const hide = (block: Block): void => {
  for (const cell of block) cell.state = 'hidden';
};
const isExact = (block: Block): boolean => block.every(({ state }) => state === 'exact');

/**
 * The days of a week as far as all of them may be told. A figure's days are there only where the week's figure is, and
 * where on each day nobody or at least k people are behind it, behind what changed since it was shown, and behind all
 * that days, week and wholes give by subtraction. Where the days do not tell how many wrote, they tell nothing.
 */
export function protectDays(input: DaysInput): DayCells {
  const { source, week, k } = input;
  const days = [...source.days.keys()].sort();
  const open = (name: string, countsOf: (period: ExactPeriod) => PersonCounts): Block =>
    days.map((day) =>
      openCell(`${source.slug}/${day}/${name}`, countsOf(source.days.get(day)!), input.memory, k),
    );
  const blocks = mapFigures((name) => {
    const block = open(name, ({ figures }) => figures[name]);
    if (week[name].state !== 'exact' || !isExact(block) || !mayAppear(week[name], block, k)) hide(block);
    return block;
  });
  const lists = new Map(
    Object.entries(input.weekLists).map(([name, parts]) => [
      name as ListName,
      new Map(
        [...parts.keys()].map((part) => [
          part,
          open(`${name}=${part}`, (period) => period.lists[name as ListName].get(part) ?? new Map()),
        ]),
      ),
    ]),
  );
  const all = [
    ...Object.values(blocks),
    ...[...lists.values()].flatMap((parts) => [...parts.values()]),
  ].flat();

  if (!isBaseSafe(week, blocks, k)) {
    hide(all);
    return { days: [], figures: new Map(), lists: new Map(), all };
  }
  for (const { whole, parts } of partsOfFigures) {
    guardBlocks(
      blocks[whole],
      parts.map((name) => blocks[name]),
      k,
    );
  }
  for (const [name, parts] of lists) {
    const whole = wholeOfList[name];
    const told = [...parts.values()];
    const isWhole =
      [...input.weekLists[name].values()].every(({ state }) => state === 'exact') && isExact(told.flat());
    if (whole !== null && isWhole) guardBlocks(blocks[whole], told, k);
    if (!isWhole || !isExact(told.flat())) hide(told.flat());
  }
  return {
    days,
    figures: new Map(Object.entries(blocks).filter(([, block]) => isExact(block)) as [FigureName, Block][]),
    lists: new Map([...lists].filter(([, parts]) => isExact([...parts.values()].flat()))),
    all,
  };
}

/** Whether days that were held back while their week was told may come now: enough has come to the week since. */
function mayAppear(week: Cell, block: Block, k: number): boolean {
  if (week.n === 0 || week.before?.exact !== true || block.every(({ before }) => before?.exact)) return true;
  return countPeopleBehindChange(combineCounts([week.now], [week.before.shown])) >= k;
}

/** Whether it may be told how many messages were written on each day, and by how many people. */
function isBaseSafe(
  week: Readonly<Record<FigureName, Cell>>,
  { messages, active_people: people }: Readonly<Record<FigureName, Block>>,
  k: number,
): boolean {
  if (!isExact(messages) || !isExact(people)) return false;
  // those of the week who did not write on that day
  if (!people.every((day) => day.n === 0 || isSafeBeside(week.active_people, [day], k))) return false;
  const before = week.active_people.before;
  if (before?.exact !== true || people.every((day) => day.before?.exact)) return true;
  return people.reduce((sum, { n }) => sum + n, 0) - before.shown.size >= k;
}

/** Withholds whole blocks of parts, the last named first, until on no day the rest of the whole tells of too few. */
function guardBlocks(whole: Block, parts: readonly Block[], k: number): void {
  for (const part of parts.toReversed()) {
    const shown = parts.filter(isExact);
    if (
      whole.every((day, i) =>
        isDaySafe(
          day,
          shown.map((block) => block[i]!),
          parts.length,
          k,
        ),
      )
    )
      return;
    hide(part);
  }
}

function isDaySafe(whole: Cell, shown: readonly Cell[], parts: number, k: number): boolean {
  if (whole.n === 0) return true;
  const rest = whole.n - shown.reduce((sum, { n }) => sum + n, 0);
  if (shown.length < parts && rest < k) return false;
  if (!isSafeBeside(whole, shown, k)) return false;
  if (whole.before?.exact !== true || shown.every(({ before }) => before?.exact)) return true;
  const old = shown.filter(({ before }) => before?.exact);
  return countPeopleBehindChange(changeOfRest(whole, old)) >= k;
}

/** Whether what is left of a whole tells of nobody or of at least k people, now and against before. */
function isSafeBeside(whole: Cell, parts: readonly Cell[], k: number): boolean {
  const rest = combineCounts(
    [whole.now],
    parts.map(({ now }) => now),
  );
  if (!isSafeRest(rest, k)) return false;
  if (whole.before === undefined) return true;
  return isSafeChange(
    changeOfRest(
      whole,
      parts.filter(({ before }) => before !== undefined),
    ),
    k,
  );
}
