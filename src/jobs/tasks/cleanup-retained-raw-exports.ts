import type { Services } from '../../services.ts';
import {
  listPendingDeletions,
  removePendingDeletions,
  scheduleRawDeletion,
} from '../../storage/repositories/retention.ts';

const hourMs = 3_600_000;
/** How long a raw file stays after its export has ended (ms), and how long where its media have not been read yet. */
const retentionMs = 72 * hourMs;
const waitingRetentionMs = 168 * hourMs;
/** Objects that one run deletes: those of this one and what an earlier one could not delete. */
const maxObjects = 500;

/**
 * Drops raw files whose time has come: first their exports let go of them, then the objects leave; whatever stops in
 * between, the next run deletes. Returns how many files left.
 */
export async function cleanupRetainedRawExports({
  db,
  objects,
  clock,
}: Pick<Services, 'db' | 'objects' | 'clock'>): Promise<number> {
  const now = clock.now();
  await scheduleRawDeletion(db, { now, before: now - retentionMs, beforeWaiting: now - waitingRetentionMs });
  const keys = await listPendingDeletions(db, maxObjects);
  if (keys.length === 0) return 0;
  await objects.delete(keys);
  await removePendingDeletions(db, keys);
  return keys.length;
}
