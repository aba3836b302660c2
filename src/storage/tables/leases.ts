import type { Generated } from 'kysely';

/** One row of `leases`; the columns are documented in migrations/0001_foundation.sql and 0009_lease_counts.sql. */
export type LeasesTable = {
  name: string;
  owner: string;
  expires_at: number;
  fence: number;
  contended: Generated<number>;
  expired: Generated<number>;
  expired_at: Generated<number>;
};
