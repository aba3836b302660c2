import { PulseError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Db } from './db.ts';
import { acquireLease, type Lease, releaseLease, renewLease } from './repositories/leases.ts';

/** A lease as its holder sees it. A write that depends on it says so: `holdsLease(lease)` is a condition of its statement. */
export type HeldLease = {
  readonly lease: Lease;
  /**
   * Shows that the holder is alive. To be called before each step that may take long: it renews about every `renewEveryMs`.
   * @throws PulseError lease_lost when somebody else holds the lease by now
   */
  heartbeat(): Promise<void>;
  /**
   * Renews at once: for a step that no statement can guard, such as the deletion of an object.
   * @throws PulseError lease_lost when somebody else holds the lease by now
   */
  renew(): Promise<void>;
  /** The error of a holder whose write its fence has refused. */
  lost(): PulseError;
};

export type LeaseRequest<Busy> = {
  /** One of `leaseNames`. */
  readonly name: string;
  /** Unique to this holder: the same owner gets in again while its lease runs. */
  readonly owner: string;
  /** The holder is believed to be alive for this long (ms) after its last sign of life. */
  readonly ttlMs: number;
  readonly renewEveryMs: number;
  /** What a person is told when another worker has taken over. */
  readonly lost: string;
  /** The result while somebody else holds the lease; `refuseBusy` makes an error of it. */
  readonly onBusy: () => Busy;
};

type LeaseServices = { readonly db: Db; readonly clock: Clock; readonly log?: Log };

/**
 * Works under a lease: acquires it, lets the work renew it, and releases it at the end, however that comes. A lease
 * only keeps others from doing the same work in vain; what keeps a holder that slept too long from writing is its fence.
 * A lease that cannot be released runs out, so that is no failure of the work.
 * @returns the result of the work, or that of `onBusy`
 */
export async function withLease<Result, Busy>(
  services: LeaseServices,
  request: LeaseRequest<Busy>,
  work: (held: HeldLease) => Promise<Result>,
): Promise<Result | Busy> {
  const { db, clock, log } = services;
  const { name, owner, ttlMs } = request;
  const acquiredAt = clock.now();
  const lease = await acquireLease(db, { name, owner, now: acquiredAt, ttlMs });
  if (lease === null) return request.onBusy();
  if (lease.expiredPrevious) log?.warn('lease.expired', { name, fence: lease.fence });
  try {
    return await work(hold({ db, clock }, lease, { ...request, acquiredAt }));
  } finally {
    await releaseLease(db, lease).catch((thrown: unknown) =>
      log?.warn('lease.not_released', { name, error: String(thrown) }),
    );
  }
}

type Held = Pick<LeaseRequest<unknown>, 'ttlMs' | 'renewEveryMs' | 'lost'> & { readonly acquiredAt: number };

function hold(
  { db, clock }: Omit<LeaseServices, 'log'>,
  lease: Lease,
  { ttlMs, renewEveryMs, lost, acquiredAt }: Held,
): HeldLease {
  let renewedAt = acquiredAt;
  const lostError = (): PulseError => new PulseError('lease_lost', lost);
  const renew = async (): Promise<void> => {
    // said before it is done: heartbeats that come meanwhile need not renew as well
    renewedAt = clock.now();
    if (!(await renewLease(db, { lease, now: renewedAt, ttlMs }))) throw lostError();
  };
  return {
    lease,
    renew,
    lost: lostError,
    async heartbeat() {
      if (clock.now() - renewedAt >= renewEveryMs) await renew();
    },
  };
}

/**
 * Makes `onBusy` an error `lease_lost`.
 * @param message what a person is told
 * @param retryAfter seconds after which to come back
 */
export function refuseBusy(message: string, retryAfter?: number): () => never {
  return () => {
    throw new PulseError('lease_lost', message, retryAfter === undefined ? {} : { retryAfter });
  };
}
