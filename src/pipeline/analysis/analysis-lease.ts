import { PulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import { acquireLease, type Lease, renewLease } from '../../storage/repositories/leases.ts';
import type { BatchId } from '../../storage/repositories/media-batches.ts';

/** A holder shows itself this often (ms), and is believed to be alive that long after: longer than one file takes. */
const renewEveryMs = 30_000;
const leaseMs = 4 * 60_000;

type LeaseServices = { readonly db: Db; readonly clock: Clock };

/** The right to analyse the files of a batch: one at a time, so that no answer is paid twice. Null when somebody else has it. */
export function acquireAnalysisLease(
  { db, clock }: LeaseServices,
  { kind, communityId }: BatchId,
  owner: string,
): Promise<Lease | null> {
  return acquireLease(db, {
    name: `analyse:${kind}:${communityId}`,
    owner,
    now: clock.now(),
    ttlMs: leaseMs,
  });
}

/** To be called between files: renews the lease now and then; throws `lease_lost` when somebody else has taken it. */
export function startAnalysisHeartbeat({ db, clock }: LeaseServices, lease: Lease): () => Promise<void> {
  let renewedAt = clock.now();
  return async () => {
    const now = clock.now();
    if (now - renewedAt < renewEveryMs) return;
    renewedAt = now;
    if (await renewLease(db, { lease, now, ttlMs: leaseMs })) return;
    throw new PulseError('lease_lost', 'Another worker took over these files.');
  };
}
