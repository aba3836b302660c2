import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../../services.ts';
import { listStaleSources } from '../../storage/repositories/weeks.ts';
import { defineJob, type MessageOf } from '../job.ts';
import { nextJobsForSources } from './next-jobs-for-source.ts';

/** Sources, and weeks of each, that one message sees to; the nightly tasks find the others. */
const maxSources = 1000;
const weeksPerSource = 1000;

export const communityRederive = defineJob('community.rederive', {
  does: 'finds everything of a community that is out of date',
  followedBy: '`week.derive`, or `community.publish`',
  partition: ({ community_id: id }) => `community:${id}`,
  handle: handleCommunityRederive,
});

/** Derives everything of a community that is out of date, in all its sources: after a change of its settings or its people. Then it is published. */
export async function handleCommunityRederive(
  services: Services,
  message: MessageOf<'community.rederive'>,
): Promise<JobMessage[]> {
  const { community_id: communityId, correlation_id: correlationId } = message;
  const stale = await listStaleSources(services.db, { communityId, afterId: '', limit: maxSources });
  const next = await nextJobsForSources(services, stale, { correlationId, weeksPerSource });
  if (next.length > 0) return next;
  return [{ v: 2, type: 'community.publish', community_id: communityId, correlation_id: correlationId }];
}
