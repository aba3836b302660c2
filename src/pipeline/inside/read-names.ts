import type { Db } from '../../storage/db.ts';
import { listNamesOfPeople } from '../../storage/repositories/people.ts';
import { chooseDisplayName, compareDisplayNames } from '../people/choose-display-name.ts';
import { bareKey } from '../people/find-shared-display-names.ts';

/** Names of people, by their keys. */
export type Names = {
  /** The best of them; null where none is kept. */
  nameOf(person: string): string | null;
  /** All of them, the best first. */
  namesOf(person: string): readonly string[];
};

/** People whose names are read at a time. */
const maxPeople = 5_000;

/** Reads the names that phones show for some people of a community. */
export async function readNames(db: Db, communityId: string, people: Iterable<string>): Promise<Names> {
  const wanted = [...new Set(people)].filter((person) => person !== '').slice(0, maxPeople);
  const rows = wanted.length === 0 ? [] : await listNamesOfPeople(db, communityId, wanted);
  const byPerson = Map.groupBy(rows, ({ person }) => bareKey(person));
  const namesOf = (person: string): string[] =>
    (byPerson.get(person) ?? []).map(({ label }) => label).sort(compareDisplayNames);
  return { namesOf, nameOf: (person) => chooseDisplayName(namesOf(person)) };
}
