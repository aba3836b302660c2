import type { Services } from '../services.ts';
import { leaseNames } from '../storage/lease-names.ts';
import type { HeldLease, LeaseRequest } from '../storage/with-lease.ts';

/** A task begins no new step after this long (ms): what is left comes with its next run. The platform ends a cron after 15 minutes. */
const taskBudgetMs = 10 * 60_000;

/** The right of a cron task to go on. */
export type TaskLease = {
  /**
   * Asked before each further step of a task that may take long. Keeps the lease.
   * @returns false when the time of this run is over
   * @throws PulseError lease_lost when another has taken over meanwhile
   */
  shouldContinue(): Promise<boolean>;
};

/**
 * Asks for the lease of a cron task: longer than one step takes, shorter than the pause between two ticks. A task that is
 * at work already is left alone.
 */
export function taskLeaseRequest(
  { log }: Pick<Services, 'log'>,
  task: string,
  owner: string,
): LeaseRequest<void> {
  return {
    name: leaseNames.cron(task),
    owner,
    ttlMs: 4 * 60_000,
    renewEveryMs: 60_000,
    lost: 'Another worker took over this task.',
    onBusy: () => log.info('cron.busy', { task }),
  };
}

/** Starts the time of a task that holds its lease. */
export function startTaskLease({ clock }: Pick<Services, 'clock'>, held: HeldLease): TaskLease {
  const startedAt = clock.now();
  return {
    async shouldContinue() {
      await held.heartbeat();
      return clock.now() - startedAt < taskBudgetMs;
    },
  };
}
