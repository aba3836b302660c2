/** One row of `digests`; the columns are documented in migrations/0001_foundation.sql. */
export type DigestsTable = {
  source_id: string;
  day: string;
  input: string;
  body: string;
};
