import { nobody, type PersonCounts } from './person-counts.ts';

/** What was published of one cell before. */
export type CellMemory = {
  /** What stood behind the value that was shown last. */
  readonly shown: PersonCounts;
  /** The latest publication showed that value; else it held it back. */
  readonly exact: boolean;
};

/** What the publications of one week have shown, cell by cell. Internal: it names people by their keys. */
export type WeekMemory = ReadonlyMap<string, CellMemory>;

type StoredMemory = {
  readonly people: readonly string[];
  /** Cell, whether the latest publication showed it, then index of a person and count in turns. */
  readonly cells: readonly (readonly [string, 0 | 1, ...number[]])[];
};

/** Writes what publications have shown of a week, each person once. The same memory gives the same text. */
export function encodeMemory(memory: WeekMemory): string {
  const indexes = new Map<string, number>();
  const indexOf = (person: string): number => {
    const index = indexes.get(person) ?? indexes.size;
    indexes.set(person, index);
    return index;
  };
  const cells = [...memory].map(
    ([key, { shown, exact }]) =>
      [key, exact ? 1 : 0, ...[...shown].flatMap(([person, n]) => [indexOf(person), n])] as const,
  );
  return JSON.stringify({ people: [...indexes.keys()], cells } satisfies StoredMemory);
}

/** Reads what `encodeMemory` has written; nothing where nothing was published yet. */
export function decodeMemory(stored: string | undefined): WeekMemory {
  if (stored === undefined) return new Map();
  const { people, cells } = JSON.parse(stored) as StoredMemory;
  return new Map(
    cells.map(([key, exact, ...flat]) => {
      const shown = new Map<string, number>();
      for (let i = 0; i < flat.length; i += 2) shown.set(people[flat[i]!]!, flat[i + 1]!);
      return [key, { shown, exact: exact === 1 }];
    }),
  );
}

/** The memory without a person: what they had part in is nobody's, so that what was shown still adds up. */
export function erasePerson(memory: WeekMemory, person: string): WeekMemory {
  return new Map(
    [...memory].map(([key, cell]) => {
      const n = cell.shown.get(person);
      if (n === undefined) return [key, cell];
      const shown = new Map(cell.shown);
      shown.delete(person);
      shown.set(nobody, (shown.get(nobody) ?? 0) + n);
      return [key, { ...cell, shown }];
    }),
  );
}
