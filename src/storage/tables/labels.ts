/** One row of `labels`; the columns are documented in migrations/0001_foundation.sql. */
export type LabelsTable = {
  source_id: string;
  label: string;
  person: string;
};
