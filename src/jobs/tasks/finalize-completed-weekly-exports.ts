import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { claimAnalysingSources, finalizeExports } from '../../storage/repositories/export-states.ts';
import { listUnpublishedCommunities } from '../../storage/repositories/publishing.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-source.ts';

/** Exports looked at in one tick; more come in the ticks after it, in turn. */
const maxExports = 100;
/** Weeks of one source in one tick, the oldest; the others come when these are done. */
const weeksPerSource = 60;

/**
 * Sends what is still missing for digests, summaries and public rows of unfinished exports, and ends those for which
 * nothing is. Returns how many messages were sent.
 */
export async function finalizeCompletedWeeklyExports(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log'>,
): Promise<number> {
  const { db, clock } = services;
  const now = clock.now();
  const correlationId = `cron-${now}`;
  const sourceIds = await claimAnalysingSources(db, { now, limit: maxExports });
  const messages: JobMessage[] = await nextJobsForSources(services, sourceIds, {
    correlationId,
    weeksPerSource,
  });
  for (const communityId of await listUnpublishedCommunities(db)) {
    messages.push({
      v: 2,
      correlation_id: correlationId,
      type: 'community.publish',
      community_id: communityId,
    });
  }
  await postMessages(services, messages);
  await finalizeExports(db, { communityId: null, now: clock.now() });
  return messages.length;
}
