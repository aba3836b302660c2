import {
  type FigureName,
  figureNames,
  mapFigures,
  partsOfFigures,
} from '@beacon-pulse/contracts/src/figures.ts';
import { compareText } from '../../../core/text/compare-text.ts';
import {
  type ProtectedFigure,
  type ProtectedRatio,
  protectFigure,
  protectRatio,
} from '../protected-figure.ts';
import { type Cell, openCell, protectCell } from './cell.ts';
import {
  type ExactPeriod,
  type ExactSourceWeek,
  type ListName,
  listNames,
  movements,
  wholeOfList,
} from './exact-figures.ts';
import { guardParts } from './guard-parts.ts';
import { combineCounts, countPeople, type PersonCounts } from './person-counts.ts';
import { type DayCells, protectDays } from './protect-days.ts';
import type { WeekMemory } from './publication-memory.ts';

/** Null: not to be told. */
export type ProtectedFigures = Readonly<Record<FigureName, ProtectedFigure | null>>;

export type ProtectedDetails = {
  /** Only types that may be told, in order of their name. */
  readonly media_by_type: Readonly<Record<string, ProtectedFigure | null>>;
  /** Most people first. */
  readonly domains: readonly { readonly domain: string; readonly n: ProtectedFigure | null }[];
  /** Shares of the messages whose language tells, largest first. */
  readonly languages: readonly { readonly language: string; readonly share: ProtectedRatio }[];
  readonly busiest_hour: number | null;
};

export type ProtectedPeriod = { readonly figures: ProtectedFigures; readonly details: ProtectedDetails };

export type ProtectedSourceWeek = {
  readonly slug: string;
  readonly week: ProtectedPeriod;
  /** Every known day, or none: then there is only the week. */
  readonly days: ReadonlyMap<string, ProtectedPeriod>;
  /** The earliest of equals; null where the days may not be told. */
  readonly busiest_day: string | null;
};

export type SourceWeekCells = {
  readonly result: ProtectedSourceWeek;
  /** The cells of the week itself, for what is summed over sources. */
  readonly week: Readonly<Record<FigureName, Cell>>;
  readonly all: readonly Cell[];
};

/** Parts that a list has at most. */
const maxParts: Readonly<Record<ListName, number>> = { media_by_type: 20, domains: 50, languages: 10 };

/** What may be published about one week of one source. */
export function protectSourceWeek(source: ExactSourceWeek, memory: WeekMemory, k: number): SourceWeekCells {
  const week = mapFigures((name) => openCell(`${source.slug}/${name}`, source.week.figures[name], memory, k));
  for (const name of figureNames) {
    // where it is not told how many wrote, nothing of what they wrote is; nothing at all is about nobody
    if (!movements.has(name) && week.messages.state === 'hidden' && week[name].n > 0)
      week[name].state = 'hidden';
  }
  const rests: (Cell | null)[] = partsOfFigures.map(({ whole, parts }) =>
    guardParts(
      week[whole],
      parts.map((name) => week[name]),
      memory,
      k,
    ),
  );
  const lists = Object.fromEntries(
    listNames.map((name) => {
      const { parts, rest } = protectList(name, source, week, memory, k);
      rests.push(rest);
      return [name, parts];
    }),
  ) as Record<ListName, ReadonlyMap<string, Cell>>;
  const days = protectDays({ source, week, weekLists: lists, memory, k });
  return {
    result: {
      slug: source.slug,
      week: {
        figures: mapFigures((name) => protectCell(week[name], k)),
        details: {
          ...detailsOf(lists, source.week, k),
          busiest_hour: week.messages.state === 'exact' ? busiestHour(source.week, k) : null,
        },
      },
      days: new Map(days.days.map((day, i) => [day, protectDay(source.days.get(day)!, days, i, k)])),
      busiest_day: busiestDay(days),
    },
    week,
    all: [
      ...Object.values(week),
      ...listNames.flatMap((name) => [...lists[name].values()]),
      ...rests.filter((rest) => rest !== null),
      ...days.all,
    ],
  };
}

/** The parts of a list that may stand beside their whole; the most people first. */
function protectList(
  name: ListName,
  source: ExactSourceWeek,
  week: Readonly<Record<FigureName, Cell>>,
  memory: WeekMemory,
  k: number,
): { readonly parts: ReadonlyMap<string, Cell>; readonly rest: Cell | null } {
  const parts = [...source.week.lists[name]]
    .sort((a, b) => countPeople(b[1]) - countPeople(a[1]) || compareText(a[0], b[0]))
    .map(([part, counts]) => [part, openCell(`${source.slug}/${name}=${part}`, counts, memory, k)] as const);
  const cells = parts.map(([, cell]) => cell);
  for (const cell of cells.slice(maxParts[name])) cell.state = 'hidden';
  const wholeName = wholeOfList[name];
  const whole =
    wholeName === null
      ? openCell(`${source.slug}/${name}`, combineCounts([...source.week.lists[name].values()]), memory, k)
      : week[wholeName];
  if (whole.state !== 'exact' || week.messages.state !== 'exact') {
    for (const cell of cells) cell.state = 'hidden';
    return { parts: new Map(parts), rest: null };
  }
  return { rest: guardParts(whole, cells, memory, k), parts: new Map(parts) };
}

function protectDay(period: ExactPeriod, days: DayCells, index: number, k: number): ProtectedPeriod {
  const isQuiet = days.figures.get('messages')![index]!.n === 0;
  const figureOf = (name: FigureName): ProtectedFigure | null => {
    const cell = days.figures.get(name)?.[index];
    if (cell !== undefined) return protectCell(cell, k);
    // a part of nothing is nothing: it follows, and there is nothing to hide
    const whole = partsOfFigures.find(({ parts }) => parts.includes(name))?.whole;
    const isNothing = whole !== undefined && days.figures.get(whole)?.[index]?.n === 0;
    return isNothing || (isQuiet && !movements.has(name)) ? protectFigure(0) : null;
  };
  const cellsOf = (name: ListName): ReadonlyMap<string, Cell> =>
    new Map([...(days.lists.get(name) ?? [])].map(([part, block]) => [part, block[index]!]));
  return {
    figures: mapFigures((name) => figureOf(name)),
    details: {
      ...detailsOf(
        {
          media_by_type: cellsOf('media_by_type'),
          domains: cellsOf('domains'),
          languages: cellsOf('languages'),
        },
        period,
        k,
      ),
      busiest_hour: busiestHour(period, k),
    },
  };
}

function detailsOf(
  lists: Readonly<Record<ListName, ReadonlyMap<string, Cell>>>,
  period: ExactPeriod,
  k: number,
): Omit<ProtectedDetails, 'busiest_hour'> {
  const told = (name: ListName): [string, Cell][] =>
    [...lists[name]].filter(([, { state, n }]) => state !== 'hidden' && n > 0);
  const all = combine(period.lists.languages);
  return {
    media_by_type: Object.fromEntries(
      told('media_by_type')
        .sort((a, b) => compareText(a[0], b[0]))
        .map(([type, cell]) => [type, protectCell(cell, k)]),
    ),
    domains: told('domains').map(([domain, cell]) => ({ domain, n: protectCell(cell, k) })),
    languages: told('languages')
      .filter(([, { state }]) => state === 'exact')
      .sort((a, b) => b[1].n - a[1].n || compareText(a[0], b[0]))
      .map(([language, { n }]) => ({ language, share: protectRatio(Math.round((n / all) * 100) / 100) })),
  };
}

function combine(parts: ReadonlyMap<string, PersonCounts>): number {
  let sum = 0;
  for (const counts of parts.values()) for (const n of counts.values()) sum += n;
  return sum;
}

/** The earliest of the hours with most messages; null where fewer than k people wrote in it. */
function busiestHour({ hours }: ExactPeriod, k: number): number | null {
  const [busiest] = [...hours]
    .map(([hour, counts]) => ({ hour, counts, n: [...counts.values()].reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => b.n - a.n || a.hour - b.hour);
  return busiest !== undefined && countPeople(busiest.counts) >= k ? busiest.hour : null;
}

function busiestDay({ days, figures }: DayCells): string | null {
  const messages = figures.get('messages') ?? [];
  const most = Math.max(0, ...messages.map(({ n }) => n));
  return most === 0 ? null : days[messages.findIndex(({ n }) => n === most)]!;
}
