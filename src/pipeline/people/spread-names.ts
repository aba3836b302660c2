import type { DisplayNameRow } from '../../storage/repositories/people.ts';
import { bareKey, isMarkedShared } from './find-shared-display-names.ts';

/** Rounds in which a name in one source leads to others. */
const maxRounds = 5;

/**
 * Finds all names that stand for the same people as some, over the sources of a community. A name that several people share
 * leads nowhere.
 * @param sources the display names of each source
 * @returns names, normalised
 */
export function spreadNames(
  sources: readonly (readonly DisplayNameRow[])[],
  names: readonly string[],
  normalise: (displayName: string) => string,
): ReadonlySet<string> {
  const wanted = new Set(names.map(normalise));
  for (let round = 0; round < maxRounds; round++) {
    const before = wanted.size;
    for (const rows of sources) {
      const people = new Set(
        rows.flatMap(({ label, person }) =>
          wanted.has(normalise(label)) && !isMarkedShared(person) ? [bareKey(person)] : [],
        ),
      );
      for (const { label, person } of rows)
        if (!isMarkedShared(person) && people.has(person)) wanted.add(normalise(label));
    }
    if (wanted.size === before) break;
  }
  return wanted;
}
