import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { jobOf } from './jobs.ts';

/** Returns the partition of a message: what it works on. Messages of one partition are processed one after the other, partitions in parallel. */
export function partitionOf(message: JobMessage, sourceOfExport: ReadonlyMap<string, string>): string {
  return jobOf(message).partition(message, sourceOfExport);
}

/** Returns the sort key of a message in its partition: what a source learns comes before what is made of it, and its weeks come in order. */
export function orderInPartition(message: JobMessage): string {
  return jobOf(message).order?.(message) ?? '';
}

/** Whether a message reads an archive, which takes the memory of a Worker: one is read at a time. */
export function readsArchive(message: JobMessage): boolean {
  return jobOf(message).readsArchive ?? false;
}
