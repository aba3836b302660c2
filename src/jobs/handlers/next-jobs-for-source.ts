import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../../services.ts';
import { listStaleWeeks, listStaleWork, type StaleWeek } from '../../storage/repositories/weeks.ts';

type Place = { readonly sourceId: string; readonly communityId: string };

/**
 * Lists the messages for everything of a source that is out of date, oldest week first; when nothing is, the one that
 * publishes its community (which ends its exports). Asked again at any time, the answer is what is still missing.
 */
export async function nextJobsForSource(
  { db }: Pick<Services, 'db'>,
  { sourceId, communityId }: Place,
  correlationId: string,
): Promise<JobMessage[]> {
  const stale = await listStaleWeeks(db, sourceId);
  if (stale.length === 0)
    return [{ v: 2, type: 'community.publish', community_id: communityId, correlation_id: correlationId }];
  return firstOfEachRun(stale).map(({ week }) => weekMessage(sourceId, week, correlationId));
}

/** Lists the messages for what is out of date in these sources, oldest weeks of each first; in one statement. */
export async function nextJobsForSources(
  { db }: Pick<Services, 'db'>,
  sourceIds: readonly string[],
  { correlationId, weeksPerSource }: { correlationId: string; weeksPerSource: number },
): Promise<JobMessage[]> {
  if (sourceIds.length === 0) return [];
  const work = await listStaleWork(db, { sourceIds, weeksPerSource });
  return [...Map.groupBy(work, ({ source_id }) => source_id)].flatMap(([sourceId, stale]) =>
    firstOfEachRun(stale).map(({ week }) => weekMessage(sourceId, week, correlationId)),
  );
}

/** The message that makes the digests and the summary of a week. */
export function weekMessage(sourceId: string, week: string, correlationId: string): JobMessage {
  return { v: 2, type: 'week.derive', source_id: sourceId, week, correlation_id: correlationId };
}

/**
 * Leaves out weeks of which only the summary is out of date and whose week before is too: that one's message is
 * followed by theirs. So no week has two messages under way.
 */
export function firstOfEachRun(stale: readonly StaleWeek[]): StaleWeek[] {
  const weeks = new Set(stale.map(({ week }) => week));
  return stale.filter(({ digests, previous }) => digests || previous === null || !weeks.has(previous));
}
