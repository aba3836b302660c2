import type { Services } from '../../services.ts';
import { finalizeExports } from '../../storage/repositories/exports/finalize-exports.ts';
import { listUnpublishedCommunities } from '../../storage/repositories/publishing/list-unpublished-communities.ts';
import { findSourceCommunity } from '../../storage/repositories/weeks/find-source-community.ts';
import { listStaleSources } from '../../storage/repositories/weeks/list-stale-sources.ts';
import { followWeeks } from '../handlers/follow-weeks.ts';
import type { JobMessage } from '../messages.ts';
import { sendJobs } from '../send.ts';

/**
 * Sends what is still missing for digests, summaries and public rows, and ends the exports for which nothing is.
 * `everywhere` also looks at sources without an unfinished export (after a change of settings or of the engine).
 * Returns how many messages were sent.
 */
export async function finalizeCompletedWeeklyExports(
  services: Pick<Services, 'db' | 'sender' | 'clock'>,
  { everywhere }: { everywhere: boolean },
): Promise<number> {
  const { db, clock } = services;
  const correlationId = `cron-${clock.now()}`;
  const messages: JobMessage[] = [];
  for (const sourceId of await listStaleSources(db, everywhere ? 'all' : 'unfinished')) {
    const communityId = await findSourceCommunity(db, sourceId);
    if (communityId !== null)
      messages.push(...(await followWeeks(services, { sourceId, communityId }, correlationId)));
  }
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
