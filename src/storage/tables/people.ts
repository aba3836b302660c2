/** One row of `labels`; the columns are documented in migrations/0001_foundation.sql. */
export type LabelsTable = {
  source_id: string;
  label: string;
  person: string;
};

/** One row of `people_decisions`; the columns are documented in migrations/0004_people_and_coverage.sql. */
export type PeopleDecisionsTable = {
  source_id: string;
  label_a: string;
  label_b: string;
  decision: 'merge' | 'split';
  decided_by: string;
  decided_at: number;
};
