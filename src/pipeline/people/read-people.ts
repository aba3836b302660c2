import type { DisplayNameRow } from '../../storage/repositories/people.ts';
import { isErasedName } from '../segments/format/erased-name.ts';
import { bareKey, isMarkedShared } from './find-shared-display-names.ts';

export type PeopleOfSource = {
  /** Every display name, by code unit order. */
  readonly displayNames: readonly string[];
  /**
   * The person behind the display names of one message; null when no display name is known. A display name that several people share tells
   * least; of others that nothing has shown to be one person the first counts.
   */
  readonly personOf: (displayNames: readonly string[]) => string | null;
  /** What is stored for a display name: when it changes, the people of a message may. */
  readonly keyOf: (displayName: string) => string | null;
};

/** Reads who is who in a source, from its display name rows. */
export function readPeople(rows: readonly DisplayNameRow[]): PeopleOfSource {
  const personOfLabel = new Map(rows.map(({ label: displayName, person }) => [displayName, person]));
  return {
    displayNames: rows.map(({ label: displayName }) => displayName),
    personOf(displayNames) {
      // who was erased is nobody, whatever else a phone calls them
      if (displayNames.some(isErasedName)) return null;
      let shared: string | null = null;
      for (const displayName of displayNames) {
        const person = personOfLabel.get(displayName);
        if (person === undefined) continue;
        if (!isMarkedShared(person)) return person;
        shared ??= bareKey(person);
      }
      return shared;
    },
    keyOf: (displayName) => personOfLabel.get(displayName) ?? null,
  };
}
