import { leaseNames } from '../../storage/lease-names.ts';
import type { LeaseRequest } from '../../storage/with-lease.ts';

/**
 * The right to store or remove media of a community. One at a time: so no file is read twice, and no object is taken for
 * an orphan between its writing and its row.
 */
export function mediaLease<Busy>(communityId: string, owner: string, onBusy: () => Busy): LeaseRequest<Busy> {
  return {
    name: leaseNames.media(communityId),
    owner,
    ttlMs: 60_000,
    renewEveryMs: 15_000,
    lost: 'Another worker took over these media.',
    onBusy,
  };
}
