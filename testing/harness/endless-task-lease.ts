import type { TaskLease } from '../../src/jobs/task-lease.ts';

/** A turn that no other takes over and that never ends. */
export const endlessTaskLease: TaskLease = { shouldContinue: async () => true };
