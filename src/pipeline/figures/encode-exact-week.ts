import { figureNames, mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { type ExactPeriod, type ExactSourceWeek, listNames } from '../privacy/figures/exact-figures.ts';
import { nobody, type PersonCounts } from '../privacy/figures/person-counts.ts';
import { hashKey } from '../segments/format/hash-key.ts';

/** Index of a person and their count, in turns. */
type StoredCounts = readonly number[];
type StoredList = readonly (readonly [part: string, ...counts: number[]])[];

type StoredPeriod = {
  /** In the order of `figures`. */
  readonly f: readonly StoredCounts[];
  /** In the order of `lists`. */
  readonly l: readonly StoredList[];
  readonly h: readonly (readonly [hour: number, ...counts: number[]])[];
};

/** The stored form names its figures and lists, so that one that is new later reads as nothing in what is old. */
type StoredWeek = {
  readonly people: readonly string[];
  readonly figures: readonly string[];
  readonly lists: readonly string[];
  readonly week: StoredPeriod;
  readonly days: readonly (readonly [day: string, period: StoredPeriod])[];
};

/** Encodes who had how much part in each figure of a week of one source: JSON with each person's key once. */
export function encodeExactWeek({ week, days }: Omit<ExactSourceWeek, 'slug'>): string {
  const indexes = new Map<string, number>();
  const indexOf = (person: string): number => {
    const index = indexes.get(person) ?? indexes.size;
    indexes.set(person, index);
    return index;
  };
  const flatten = (counts: PersonCounts): number[] =>
    [...counts].sort((a, b) => compareText(a[0], b[0])).flatMap(([person, n]) => [indexOf(person), n]);
  const encodePeriod = ({ figures, lists, hours }: ExactPeriod): StoredPeriod => ({
    f: figureNames.map((name) => flatten(figures[name])),
    l: listNames.map((name) =>
      [...lists[name]]
        .sort((a, b) => compareText(a[0], b[0]))
        .map(([part, counts]) => [part, ...flatten(counts)]),
    ),
    h: [...hours].sort((a, b) => a[0] - b[0]).map(([hour, counts]) => [hour, ...flatten(counts)]),
  });
  const stored = {
    figures: figureNames,
    lists: listNames,
    week: encodePeriod(week),
    days: [...days]
      .sort((a, b) => compareText(a[0], b[0]))
      .map(([day, period]) => [day, encodePeriod(period)] as const),
  };
  return JSON.stringify({ people: [...indexes.keys()], ...stored } satisfies StoredWeek);
}

/**
 * Decodes what `encodeExactWeek` made.
 * @param salt where given, people have keys that are good with this salt alone and hold no name
 */
export function decodeExactWeek(json: string, slug: string, salt?: string): ExactSourceWeek {
  const { people: known, figures, lists, week, days } = JSON.parse(json) as StoredWeek;
  const people =
    salt === undefined
      ? known
      : known.map((person) => (person === nobody ? nobody : hashKey(`${salt}\n${person}`)));
  const readCounts = (flat: StoredCounts, from = 0): PersonCounts => {
    const counts = new Map<string, number>();
    for (let i = from; i < flat.length; i += 2) counts.set(people[flat[i]!]!, flat[i + 1]!);
    return counts;
  };
  const readList = (list: StoredList): ReadonlyMap<string, PersonCounts> =>
    new Map(list.map(([part, ...flat]) => [part, readCounts(flat)]));
  const decodePeriod = ({ f, l, h }: StoredPeriod): ExactPeriod => ({
    figures: mapFigures((name) => readCounts(f[figures.indexOf(name)] ?? [])),
    lists: {
      media_by_type: readList(l[lists.indexOf('media_by_type')] ?? []),
      domains: readList(l[lists.indexOf('domains')] ?? []),
      languages: readList(l[lists.indexOf('languages')] ?? []),
    },
    hours: new Map(h.map(([hour, ...flat]) => [hour, readCounts(flat)])),
  });
  return {
    slug,
    week: decodePeriod(week),
    days: new Map(days.map(([day, period]) => [day, decodePeriod(period)])),
  };
}
