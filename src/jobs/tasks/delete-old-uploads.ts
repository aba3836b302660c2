import type { Services } from '../../services.ts';
import { deleteClosedUploads as forgetRows } from '../../storage/repositories/uploads.ts';
import type { TaskLease } from '../task-lease.ts';

/** A closed upload is remembered this long (ms), so that a late "complete" still answers with its export. */
const retentionMs = 30 * 24 * 3_600_000;
/** An upload has up to 9,000 parts: few at a time. */
const uploadsPerRound = 20;
const maxRounds = 50;

/** Deletes uploads that were closed long ago, with their parts. Returns how many. */
export async function deleteOldUploads(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  taskLease: TaskLease,
): Promise<number> {
  let forgotten = 0;
  for (let round = 0; round < maxRounds; round++) {
    if (!(await taskLease.shouldContinue())) break;
    const before = clock.now() - retentionMs;
    const now = await forgetRows(db, { before, limit: uploadsPerRound });
    forgotten += now;
    if (now < uploadsPerRound) break;
  }
  return forgotten;
}
