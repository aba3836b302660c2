import type { Db } from '../../db.ts';
import type { Lease } from './take-lease.ts';

/**
 * Holds a lease for `ttlMs` milliseconds more from `now`. False when somebody has taken it since: then nothing changes,
 * for a holder that slept must not get in again where its successor has already left.
 */
export async function renewLease(
  db: Db,
  { lease, now, ttlMs }: { lease: Lease; now: number; ttlMs: number },
): Promise<boolean> {
  const changed = await db.run(
    'renew_lease',
    db.build
      .updateTable('leases')
      .set({ expires_at: now + ttlMs })
      .where('name', '=', lease.name)
      .where('owner', '=', lease.owner)
      .where('fence', '=', lease.fence),
  );
  return changed > 0;
}
