import type { Services } from '../../services.ts';
import { finalizeExports, takeAnalysingSources } from '../../storage/repositories/export-states.ts';
import { listUnpublishedCommunities } from '../../storage/repositories/publishing.ts';
import { followSources } from '../handlers/follow-sources.ts';
import type { JobMessage } from '../messages.ts';
import { sendJobs } from '../send.ts';

/** Exports looked at in one tick; more come in the ticks after it, in turn. */
const maxExports = 100;

/**
 * Sends what is still missing for digests, summaries and public rows of unfinished exports, and ends those for which
 * nothing is. Returns how many messages were sent.
 */
export async function finalizeCompletedWeeklyExports(
  services: Pick<Services, 'db' | 'sender' | 'clock'>,
): Promise<number> {
  const { db, clock } = services;
  const now = clock.now();
  const correlationId = `cron-${now}`;
  const sourceIds = await takeAnalysingSources(db, { now, limit: maxExports });
  const messages: JobMessage[] = await followSources(services, sourceIds, correlationId);
  for (const communityId of await listUnpublishedCommunities(db)) {
    messages.push({
      v: 1,
      correlation_id: correlationId,
      type: 'community.regenerate',
      community_id: communityId,
    });
  }
  await sendJobs(services, messages);
  await finalizeExports(db, { communityId: null, now: clock.now() });
  return messages.length;
}
