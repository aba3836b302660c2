import type { Services } from '../../services.ts';
import { listStaleWeeks } from '../../storage/repositories/weeks.ts';
import type { JobMessage } from '../messages.ts';

/**
 * The messages for everything of a source that is out of date, oldest week first; when nothing is, the community is
 * published (which ends its exports). Asked again at any time, the answer is what is still missing.
 */
export async function nextJobsForSource(
  { db }: Pick<Services, 'db'>,
  { sourceId, communityId }: { sourceId: string; communityId: string },
  correlationId: string,
): Promise<JobMessage[]> {
  const base = { v: 1 as const, correlation_id: correlationId };
  const stale = await listStaleWeeks(db, sourceId);
  if (stale.length === 0) return [{ ...base, type: 'community.regenerate', community_id: communityId }];
  return stale.map(({ week, digests }) => ({
    ...base,
    type: digests ? ('digest.day' as const) : ('summary.week' as const),
    source_id: sourceId,
    week,
  }));
}
