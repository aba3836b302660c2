import { mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import type { ExactDetails, ExactFigures } from '@beacon-pulse/contracts/src/inside/exact-figures.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { type ExactPeriod, listNames, quietPeriod } from '../privacy/figures/exact-figures.ts';
import {
  combineCounts,
  countPeople,
  type PersonCounts,
  sumCounts,
  uniteCounts,
} from '../privacy/figures/person-counts.ts';
import type { LeftOut } from './read-left-out.ts';

const none: PersonCounts = new Map();
const hoursOfDay = 24;

/** The same period of several groups as one: counts add up, and whom several of them show under one name is one person. */
export function addPeriods(periods: readonly ExactPeriod[]): ExactPeriod {
  const [first, ...others] = periods;
  if (first === undefined) return quietPeriod;
  if (others.length === 0) return first;
  const merge = <Key>(maps: readonly ReadonlyMap<Key, PersonCounts>[]): Map<Key, PersonCounts> => {
    const keys = new Set(maps.flatMap((map) => [...map.keys()]));
    return new Map([...keys].map((key) => [key, combineCounts(maps.map((map) => map.get(key) ?? none))]));
  };
  return {
    figures: mapFigures((name) => {
      const counts = periods.map(({ figures }) => figures[name]);
      return name === 'active_people' ? uniteCounts(counts) : combineCounts(counts);
    }),
    lists: Object.fromEntries(
      listNames.map((name) => [name, merge(periods.map(({ lists }) => lists[name]))]),
    ) as unknown as ExactPeriod['lists'],
    hours: merge(periods.map(({ hours }) => hours)),
  };
}

/** The figures of a period as they are: nothing is held back. */
export function composeExactFigures({ figures }: ExactPeriod): ExactFigures {
  return mapFigures((name) => ({ value: sumCounts(figures[name]), people: countPeople(figures[name]) }));
}

/** What the figures of a period are made of, without links that only people who are left out sent. */
export function composeExactDetails(
  { lists, hours }: ExactPeriod,
  { isLeftOut, mask }: Pick<LeftOut, 'isLeftOut' | 'mask'>,
): ExactDetails {
  const domains = [...lists.domains]
    .filter(([, counts]) => [...counts.keys()].some((person) => !isLeftOut(person)))
    .map(([name, counts]) => [mask(name), counts] as const);
  const parts = (list: Iterable<readonly [string, PersonCounts]>, most: number) =>
    [...list]
      .map(([name, counts]) => ({ name, n: sumCounts(counts), people: countPeople(counts) }))
      .sort((a, b) => b.n - a.n || compareText(a.name, b.name))
      .slice(0, most);
  return {
    media_by_type: parts(lists.media_by_type, 20),
    domains: parts(domains, 50),
    languages: parts(lists.languages, 20),
    hours: Array.from({ length: hoursOfDay }, (_, hour) => sumCounts(hours.get(hour) ?? none)),
  };
}
