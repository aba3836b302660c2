import { takeSnapshots } from '../../pipeline/members/take-snapshots.ts';
import type { Services } from '../../services.ts';
import type { TaskLease } from '../task-lease.ts';

/** Freezes the members of every community as of the end of its last day. @returns the number of snapshots taken */
export const takeNightlySnapshots = (
  services: Pick<Services, 'db' | 'clock'>,
  taskLease: TaskLease,
): Promise<number> => takeSnapshots(services, taskLease.shouldContinue);
