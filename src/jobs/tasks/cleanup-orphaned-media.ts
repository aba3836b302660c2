import { PulseError } from '../../core/errors.ts';
import { sweepOrphanedMedia } from '../../pipeline/media/sweep-orphaned-media.ts';
import type { Services } from '../../services.ts';
import { listMediaCommunities } from '../../storage/repositories/artifacts.ts';
import type { TaskLease } from '../task-lease.ts';

/** Pages of one community in one night: 2,000 objects each. */
const maxRounds = 50;

/**
 * Removes what a cancelled or broken extraction has left: media objects without an artifact, artifacts without an object.
 * Communities whose media are being read come the next night. Returns how many were removed.
 */
export async function cleanupOrphanedMedia(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'log'>,
  taskLease: TaskLease,
): Promise<number> {
  const { db, clock, log } = services;
  let removed = 0;
  for (const communityId of await listMediaCommunities(db)) {
    let cursor: string | null = null;
    try {
      for (let round = 0; round < maxRounds; round++) {
        if (!(await taskLease.shouldContinue())) return removed;
        const owner = `cleanup:${clock.now()}`;
        const report = await sweepOrphanedMedia(services, { communityId, cursor, owner, dryRun: false });
        removed += report.objects.length + report.rows.length;
        cursor = report.cursor;
        if (cursor === null) break;
      }
    } catch (thrown) {
      if (!(thrown instanceof PulseError) || thrown.code !== 'lease_lost') throw thrown;
      log.info('media.cleanup_deferred', { community_id: communityId });
    }
  }
  return removed;
}
