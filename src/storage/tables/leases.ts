/** One row of `leases`; the columns are documented in migrations/0001_foundation.sql. */
export type LeasesTable = {
  name: string;
  owner: string;
  expires_at: number;
  fence: number;
};
