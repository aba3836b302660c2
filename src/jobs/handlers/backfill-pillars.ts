import type { Services } from '../../services.ts';
import { listStaleSources } from '../../storage/repositories/weeks/list-stale-sources.ts';
import type { JobMessage } from '../messages.ts';
import { followWeeks } from './follow-weeks.ts';

/** After a change of a community's settings: everything of it that is out of date, in all its sources; then it is published. */
export async function handleBackfillPillars(
  services: Services,
  message: Extract<JobMessage, { type: 'concepts.backfill_pillars' }>,
): Promise<JobMessage[]> {
  const { community_id: communityId, correlation_id: correlationId } = message;
  const next: JobMessage[] = [];
  for (const sourceId of await listStaleSources(services.db, { communityId })) {
    next.push(...(await followWeeks(services, { sourceId, communityId }, correlationId)));
  }
  if (next.length > 0) return next;
  return [{ v: 1, type: 'community.regenerate', community_id: communityId, correlation_id: correlationId }];
}
