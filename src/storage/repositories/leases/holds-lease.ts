import { type RawBuilder, sql } from 'kysely';
import type { Lease } from './take-lease.ts';

/** A condition for a write: true only while this very holder has the lease. Nobody may have taken it since. */
export function holdsLease(lease: Lease): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM leases WHERE name = ${lease.name} AND owner = ${lease.owner} AND fence = ${lease.fence})`;
}
