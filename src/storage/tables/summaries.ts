/** One row of `summaries`; the columns are documented in migrations/0001_foundation.sql. */
export type SummariesTable = {
  source_id: string;
  week: string;
  input: string;
  body: string;
  public_body: string;
};
