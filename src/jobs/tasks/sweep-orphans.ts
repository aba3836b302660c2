import { type AreaName, areas } from '../../pipeline/orphans/areas.ts';
import { findOrphanedObjects } from '../../pipeline/orphans/find-orphaned-objects.ts';
import { sweepOrphanedObjects } from '../../pipeline/orphans/sweep-orphaned-objects.ts';
import type { Services } from '../../services.ts';
import { deleteOrphans, deleteUnseenOrphans, recordOrphans } from '../../storage/repositories/orphans.ts';
import type { TaskLease } from '../task-lease.ts';

/** Pages of an area in one night: 1,000 objects each. */
const maxPages = 200;
/** What is found stays this long (ms): the next night removes it if it is still an orphan then. */
const graceMs = 20 * 3_600_000;

/**
 * Records raw files, segments and media without a row, and rows without their object; removes those that were recorded
 * the night before.
 * @returns the number removed
 */
export async function sweepOrphans(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'log'>,
  taskLease: TaskLease,
): Promise<number> {
  const { db, clock } = services;
  const startedAt = clock.now();
  let removed = 0;
  for (const area of Object.keys(areas) as AreaName[]) {
    let after: string | null = null;
    for (let page = 0; page < maxPages; page++) {
      if (!(await taskLease.shouldContinue())) return removed;
      const look = await findOrphanedObjects(services, { area, after });
      const seen = await recordOrphans(db, look.found, startedAt);
      const due = seen.filter(({ first_seen_at }) => first_seen_at! <= startedAt - graceMs);
      if (due.length > 0) {
        const gone = await sweepOrphanedObjects(services, due, `orphans:${startedAt}`);
        await deleteOrphans(db, gone);
        removed += gone.length;
      }
      after = look.next;
      if (after === null) break;
    }
  }
  await deleteUnseenOrphans(db, startedAt);
  return removed;
}
