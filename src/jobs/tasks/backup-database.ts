import { timeOfBackup } from '../../pipeline/backup/backup-manifest.ts';
import { listBackups } from '../../pipeline/backup/list-backups.ts';
import { writeBackup } from '../../pipeline/backup/write-backup.ts';
import type { Services } from '../../services.ts';
import { hasCommunities } from '../../storage/repositories/backups.ts';
import type { TaskLease } from '../task-lease.ts';

/** A backup stays this long (ms). */
const retentionMs = 30 * 24 * 3_600_000;
/** A younger one makes another unnecessary (ms): on one machine the nightly tasks also run at each start. */
const freshMs = 20 * 3_600_000;

/**
 * Keeps a backup of each night for thirty days. An empty database is not backed up: it may be the one that is waiting
 * for its restore. Returns how many backups were made.
 */
export async function backupDatabase(
  services: Pick<Services, 'db' | 'objects' | 'clock'>,
  taskLease: TaskLease,
): Promise<number> {
  const { db, objects, clock } = services;
  const now = clock.now();
  const stored = await listBackups(objects);
  const ageOf = (id: string): number => now - (timeOfBackup(id) ?? now);
  if (stored.some(({ id, finished }) => finished && ageOf(id) < freshMs)) return 0;
  if (!(await hasCommunities(db))) return 0;
  await writeBackup(services, taskLease.shouldContinue);
  const old = stored.filter(({ id }) => ageOf(id) > retentionMs).flatMap(({ keys }) => keys);
  if (old.length > 0) await objects.delete(old);
  return 1;
}
