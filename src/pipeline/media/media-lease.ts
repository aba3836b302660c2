import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import { acquireLease, type Lease, renewLease } from '../../storage/repositories/leases.ts';

/** A holder shows itself this often (ms), and is believed to be alive that long after. */
const renewEveryMs = 15_000;
const leaseMs = 60_000;

/**
 * The right to store or remove media of a community. One at a time: so no file is read twice, and no object is taken for
 * an orphan between its writing and its row. Null when somebody else has it.
 */
export function acquireMediaLease(
  db: Db,
  communityId: string,
  { owner, now }: { owner: string; now: number },
): Promise<Lease | null> {
  return acquireLease(db, { name: `media:${communityId}`, owner, now, ttlMs: leaseMs });
}

/** Shows that the holder is alive; throws `lease_lost` when somebody else has taken the lease. */
export async function renewMediaLease(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  lease: Lease,
): Promise<void> {
  if (await renewLease(db, { lease, now: clock.now(), ttlMs: leaseMs })) return;
  throw new PulseError('lease_lost', 'Another worker took over these media.');
}

/** To be called often: renews the lease now and then. */
export function startMediaHeartbeat(
  services: { readonly db: Db; readonly clock: Clock },
  lease: Lease,
): () => Promise<void> {
  let renewedAt = services.clock.now();
  return async () => {
    const now = services.clock.now();
    if (now - renewedAt < renewEveryMs) return;
    renewedAt = now;
    await renewMediaLease(services, lease);
  };
}
