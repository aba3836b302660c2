import { PulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import { type Lease, renewLease } from '../storage/repositories/leases.ts';

/** A task that shows no sign of life for this long (ms) has lost its lease: longer than one step, shorter than the pause between two ticks. */
export const taskLeaseMs = 4 * 60_000;
/** The lease is renewed about this often (ms). */
const renewEveryMs = 60_000;
/** A task begins no new step after this long (ms): what is left comes with its next run. The platform ends a cron after 15 minutes. */
const taskBudgetMs = 10 * 60_000;

/** The right of a cron task to go on. */
export type TaskLease = {
  /**
   * Asked before each further step of a task that may take long. Keeps the lease; false when the time of this run is
   * over. Throws `lease_lost` when another has taken over meanwhile.
   */
  shouldContinue(): Promise<boolean>;
};

export function startTaskLease({ db, clock }: Pick<Services, 'db' | 'clock'>, lease: Lease): TaskLease {
  const startedAt = clock.now();
  let renewedAt = startedAt;
  return {
    async shouldContinue() {
      const now = clock.now();
      if (now - renewedAt >= renewEveryMs) {
        if (!(await renewLease(db, { lease, now, ttlMs: taskLeaseMs })))
          throw new PulseError('lease_lost', 'Another worker took over this task.');
        renewedAt = now;
      }
      return now - startedAt < taskBudgetMs;
    },
  };
}
