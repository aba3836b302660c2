import type { LabelRow } from '../../storage/repositories/people.ts';
import { bareKey, isMarkedShared } from './find-shared-labels.ts';

export type PeopleOfSource = {
  /** Every label, by code unit order. */
  readonly labels: readonly string[];
  /**
   * The person behind the labels of one message; null when no label is known. A label that several people share tells
   * least; of others that nothing has shown to be one person the first counts.
   */
  readonly personOf: (labels: readonly string[]) => string | null;
  /** What is stored for a label: when it changes, the people of a message may. */
  readonly keyOf: (label: string) => string | null;
};

/** Who is who in a source, from its label rows. */
export function readPeople(rows: readonly LabelRow[]): PeopleOfSource {
  const personOfLabel = new Map(rows.map(({ label, person }) => [label, person]));
  return {
    labels: rows.map(({ label }) => label),
    personOf(labels) {
      let shared: string | null = null;
      for (const label of labels) {
        const person = personOfLabel.get(label);
        if (person === undefined) continue;
        if (!isMarkedShared(person)) return person;
        shared ??= bareKey(person);
      }
      return shared;
    },
    keyOf: (label) => personOfLabel.get(label) ?? null,
  };
}
