import { compareText } from '../../../core/text/compare-text.ts';
import { nobody, type PersonCounts } from './person-counts.ts';

/** What was published of one cell before. */
export type CellMemory = {
  /** What stood behind the value that was shown last. */
  readonly shown: PersonCounts;
  /** The latest publication showed that value; else it held it back. */
  readonly exact: boolean;
};

/** What the publications of one week have shown, cell by cell. Internal: it tells people apart by their keys. */
export type WeekMemory = ReadonlyMap<string, CellMemory>;

type StoredMemory = {
  readonly people: readonly string[];
  /** Cell, whether the latest publication showed it, then index of a person and count in turns. */
  readonly cells: readonly (readonly [string, 0 | 1, ...number[]])[];
};

/** The key of a cell begins with its group; the community has none. Null for a group that has no other name. */
function renameGroup(key: string, names: ReadonlyMap<string, string>): string | null {
  const end = key.indexOf('/');
  if (end === 0 || names.size === 0) return key;
  const name = names.get(key.slice(0, end));
  return name === undefined ? null : `${name}${key.slice(end)}`;
}

/**
 * Writes what publications have shown of a week, each person once. The same memory gives the same text.
 * @param names what groups are called in it, by slug: the slug where left out
 */
export function encodeMemory(memory: WeekMemory, names: ReadonlyMap<string, string> = new Map()): string {
  const indexes = new Map<string, number>();
  const indexOf = (person: string): number => {
    const index = indexes.get(person) ?? indexes.size;
    indexes.set(person, index);
    return index;
  };
  const sorted = [...memory].sort((a, b) => compareText(a[0], b[0]));
  const cells = sorted.flatMap(([key, { shown, exact }]): StoredMemory['cells'] => {
    const name = renameGroup(key, names);
    if (name === null) return [];
    return [[name, exact ? 1 : 0, ...[...shown].flatMap(([person, n]) => [indexOf(person), n])]];
  });
  return JSON.stringify({ people: [...indexes.keys()], cells } satisfies StoredMemory);
}

/** Reads what `encodeMemory` has written, of groups that are still there; nothing where nothing was published yet. */
export function decodeMemory(
  stored: string | undefined,
  names: ReadonlyMap<string, string> = new Map(),
): WeekMemory {
  if (stored === undefined) return new Map();
  const { people, cells } = JSON.parse(stored) as StoredMemory;
  const slugs = new Map([...names].map(([slug, name]) => [name, slug]));
  return new Map(
    cells.flatMap(([key, exact, ...flat]): [string, CellMemory][] => {
      const slug = renameGroup(key, slugs);
      if (slug === null) return [];
      const shown = new Map<string, number>();
      for (let i = 0; i < flat.length; i += 2) shown.set(people[flat[i]!]!, flat[i + 1]!);
      return [[slug, { shown, exact: exact === 1 }]];
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
