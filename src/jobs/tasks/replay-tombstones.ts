import { replayTombstones as replay } from '../../pipeline/erasure/keep-tombstones.ts';
import type { Services } from '../../services.ts';

/**
 * Brings erasures back that the database has lost, because it was set back to an earlier time.
 * @returns the number of communities that had some
 */
export function replayTombstones(services: Pick<Services, 'db' | 'objects' | 'clock'>): Promise<number> {
  return replay(services);
}
