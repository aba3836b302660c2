import type { LabelRow } from '../../storage/repositories/labels/list-labels.ts';

export type PeopleOfSource = {
  /** Every label, by code unit order. */
  readonly labels: readonly string[];
  /** The person behind the labels of one message; null when no label is known. Several labels that nothing has shown to be one person count as the first. */
  readonly personOf: (labels: readonly string[]) => string | null;
};

/** Who is who in a source, from its label rows. */
export function readPeople(rows: readonly LabelRow[]): PeopleOfSource {
  const personOfLabel = new Map(rows.map(({ label, person }) => [label, person]));
  return {
    labels: rows.map(({ label }) => label),
    personOf(labels) {
      for (const label of labels) {
        const person = personOfLabel.get(label);
        if (person !== undefined) return person;
      }
      return null;
    },
  };
}
