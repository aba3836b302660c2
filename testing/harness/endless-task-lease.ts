import type { TaskLease } from '../../src/jobs/task-lease.ts';

/** A task lease that nobody takes over and that never ends. */
export const endlessTaskLease: TaskLease = { shouldContinue: async () => true };
