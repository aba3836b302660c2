/** One row of `terms`; the columns are documented in migrations/0001_foundation.sql. */
export type TermsTable = {
  source_id: string;
  week: string;
  body: string;
};
