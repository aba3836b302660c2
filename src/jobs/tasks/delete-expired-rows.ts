import type { Services } from '../../services.ts';
import { deleteOldRows, type OldRows } from '../../storage/repositories/retention.ts';
import type { TaskLease } from '../task-lease.ts';

/**
 * Days that rows are kept which would grow for ever. Communities, exports and what is derived from them are not among
 * them, nor is the audit log: who did what is kept as long as the database.
 */
export const retentionDays: Readonly<Record<OldRows, number>> = {
  timelines: 180,
  replayed_letters: 90,
  open_letters: 365,
  // a year and a month, so that a month can be compared with the one a year before
  quota_days: 400,
  inside_links: 1,
  inside_sessions: 1,
};

const dayMs = 24 * 3_600_000;
/** Rows that one statement deletes, and statements of one kind in one night. */
const stepRows = 1000;
const maxSteps = 100;

/** Deletes rows that are older than they are kept, some at a time. Returns how many. */
export async function deleteExpiredRows(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  taskLease: TaskLease,
): Promise<number> {
  const now = clock.now();
  let deleted = 0;
  for (const [rows, days] of Object.entries(retentionDays) as [OldRows, number][]) {
    for (let step = 0; step < maxSteps && (await taskLease.shouldContinue()); step++) {
      const changes = await deleteOldRows(db, { rows, before: now - days * dayMs, limit: stepRows });
      deleted += changes;
      if (changes < stepRows) break;
    }
  }
  return deleted;
}
