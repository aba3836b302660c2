import type { Db } from '../../storage/db.ts';
import { listNamesOfPeople } from '../../storage/repositories/people.ts';
import { chooseDisplayName, compareDisplayNames } from '../people/choose-display-name.ts';
import { bareKey } from '../people/find-shared-display-names.ts';
import { namePlaceholder } from '../privacy/mask-names.ts';
import { type LeftOut, readLeftOut } from './read-left-out.ts';

/** Names of people, by their keys, and whom nobody is to name. */
export type Names = LeftOut & {
  /** The best of them; null where none is kept, and a placeholder for somebody who is left out. */
  nameOf(person: string): string | null;
  /** All of them, the best first; none of somebody who is left out. */
  namesOf(person: string): readonly string[];
};

/** People whose names are read at a time. */
const maxPeople = 5_000;

/** Reads the names that phones show for some people of a community. */
export async function readNames(db: Db, communityId: string, people: Iterable<string>): Promise<Names> {
  const leftOut = await readLeftOut(db, communityId);
  const wanted = [...new Set(people)].filter((person) => person !== '').slice(0, maxPeople);
  const rows = wanted.length === 0 ? [] : await listNamesOfPeople(db, communityId, wanted);
  const byPerson = Map.groupBy(rows, ({ person }) => bareKey(person));
  const namesOf = (person: string): string[] =>
    leftOut.isLeftOut(person)
      ? []
      : (byPerson.get(person) ?? [])
          .map(({ label }) => label)
          .filter((label) => !leftOut.isLeftOut(null, [label]))
          .sort(compareDisplayNames);
  return {
    ...leftOut,
    namesOf,
    nameOf: (person) => (leftOut.isLeftOut(person) ? namePlaceholder : chooseDisplayName(namesOf(person))),
  };
}
