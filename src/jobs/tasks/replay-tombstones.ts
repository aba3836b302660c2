import { replayTombstones as replay } from '../../pipeline/erasure/keep-tombstones.ts';
import { replayRemovals } from '../../pipeline/removal/keep-removals.ts';
import type { Services } from '../../services.ts';

/**
 * Brings erasures and deletions back that the database has lost, because it was set back to an earlier time.
 * @returns the number of communities and sources that had some
 */
export async function replayTombstones(
  services: Pick<Services, 'db' | 'objects' | 'clock'>,
): Promise<number> {
  return (await replayRemovals(services)) + (await replay(services));
}
