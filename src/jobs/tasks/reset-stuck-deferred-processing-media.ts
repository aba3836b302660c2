import type { Services } from '../../services.ts';
import { resetStuckBatches } from '../../storage/repositories/media-batches.ts';

/** Longer than a worker holds the lease of a batch without a sign of life (ms), and than a message waits for it. */
const claimTimeoutMs = 10 * 60_000;

/** Puts deferred media back whose message or worker was lost after they were taken up. Returns how many batches. */
export function resetStuckDeferredProcessingMedia({
  db,
  clock,
}: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return resetStuckBatches(db, { takenBefore: clock.now() - claimTimeoutMs });
}
