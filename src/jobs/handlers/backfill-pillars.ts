import type { Services } from '../../services.ts';
import { listStaleSources } from '../../storage/repositories/weeks.ts';
import type { JobMessage } from '../messages.ts';
import { nextJobsForSources } from './next-jobs-for-sources.ts';

/** Sources that one message sees to; the nightly tasks find the others. */
const maxSources = 1000;

/** After a change of a community's settings: everything of it that is out of date, in all its sources; then it is published. */
export async function handleBackfillPillars(
  services: Services,
  message: Extract<JobMessage, { type: 'concepts.backfill_pillars' }>,
): Promise<JobMessage[]> {
  const { community_id: communityId, correlation_id: correlationId } = message;
  const stale = await listStaleSources(services.db, { communityId, afterId: '', limit: maxSources });
  const next = await nextJobsForSources(services, stale, correlationId);
  if (next.length > 0) return next;
  return [{ v: 1, type: 'community.regenerate', community_id: communityId, correlation_id: correlationId }];
}
