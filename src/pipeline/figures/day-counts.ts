import { compareText } from '../../core/text/compare-text.ts';
import { nobody } from '../privacy/figures/person-counts.ts';
import { isErasedName } from '../segments/format/erased-name.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import type { Counts } from './count-messages.ts';

/** What was counted on the days of a week, by display names: what figures are made of when texts are gone. */
export type DayCounts = ReadonlyMap<string, Counts>;

/** How often each author, by their display names as a key, asked something that nobody answered. */
export type AskedBy = Readonly<Record<string, number>>;

/** Counts of a day: open questions as the day by itself sees them, and as its week does. */
export const openQuestions = 'open';
export const openInWeek = 'open_in_week';

type StoredCounts = {
  readonly keys: readonly string[];
  /** Of each day, by name: index of a key and count in turns. */
  readonly days: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
};

/** The same counts in any order give the same text. */
export function encodeDayCounts(days: DayCounts): string {
  const keys = [
    ...new Set([...days.values()].flatMap((counts) => [...counts.values()].flatMap((by) => [...by.keys()]))),
  ].sort(compareText);
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const stored = sortByKey(days).map(([day, counts]) => [
    day,
    Object.fromEntries(
      sortByKey(counts).map(([name, by]) => [
        name,
        sortByKey(by).flatMap(([key, n]) => [indexes.get(key)!, n]),
      ]),
    ),
  ]);
  return JSON.stringify({ keys, days: Object.fromEntries(stored) } satisfies StoredCounts);
}

const sortByKey = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => compareText(a, b));

/** Decodes what `encodeDayCounts` made. */
export function decodeDayCounts(json: string): DayCounts {
  const { keys = [], days = {} } = JSON.parse(json) as Partial<StoredCounts>;
  return new Map(
    Object.entries(days).map(([day, counts]) => [
      day,
      new Map(
        Object.entries(counts).map(([name, flat]) => {
          const by = new Map<string, number>();
          for (let i = 0; i < flat.length; i += 2) by.set(keys[flat[i]!]!, flat[i + 1]!);
          return [name, by];
        }),
      ),
    ]),
  );
}

/** The counts with one more, or with another of the same name. */
export function withCount(counts: Counts, name: string, by: AskedBy): Counts {
  return new Map([...counts, [name, new Map(Object.entries(by))]]);
}

/** Counts who wrote these messages. */
export function countAuthors(ids: Iterable<string>, messages: readonly SegmentMessage[]): AskedBy {
  const wanted = new Set(ids);
  const askedBy = new Map<string, number>();
  for (const { id, displayNames } of messages) {
    if (!wanted.has(id)) continue;
    const key = displayNames.some(isErasedName) ? nobody : displayNames.join('\n');
    askedBy.set(key, (askedBy.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(sortByKey(askedBy));
}
