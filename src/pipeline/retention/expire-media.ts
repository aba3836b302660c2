import { newId } from '../../core/ids.ts';
import { expireArtifacts } from '../../storage/repositories/artifacts.ts';
import type { CommunityToSeal } from '../../storage/repositories/sealing.ts';
import { withLease } from '../../storage/with-lease.ts';
import { mediaLease } from '../media/media-lease.ts';
import type { RetentionServices } from './retention-services.ts';

const dayMs = 24 * 3_600_000;
/** Artifacts in one step, and steps of a community in one night. */
const stepArtifacts = 500;
const maxSteps = 100;

/**
 * Removes media that their community has stored for longer than it keeps texts, with all that models found in them.
 * False when the time of this turn is over.
 */
export async function expireMedia(
  services: RetentionServices,
  { id: communityId, retention_days }: CommunityToSeal,
  shouldContinue: () => Promise<boolean>,
): Promise<boolean> {
  const { db, clock } = services;
  return withLease(
    services,
    mediaLease(communityId, newId('seal', services.random), () => true),
    async ({ lease, heartbeat }) => {
      for (let step = 0; step < maxSteps; step++) {
        if (!(await shouldContinue())) return false;
        await heartbeat();
        const now = clock.now();
        const expired = await expireArtifacts(db, {
          communityId,
          before: now - retention_days * dayMs,
          limit: stepArtifacts,
          lease,
          now,
        });
        if (expired < stepArtifacts) break;
      }
      return true;
    },
  );
}
