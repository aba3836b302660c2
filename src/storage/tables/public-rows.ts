/** One row of `public_rows`; the columns are documented in migrations/0001_foundation.sql. */
export type PublicRowsTable = {
  community_id: string;
  kind: string;
  key: string;
  body: string;
};
