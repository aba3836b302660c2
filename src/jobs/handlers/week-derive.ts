import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { deriveWeek } from '../../pipeline/summaries/derive-week.ts';
import type { Services } from '../../services.ts';
import { findNextWeek, hasStaleWeeks } from '../../storage/repositories/weeks.ts';
import { defineJob, type MessageOf } from '../job.ts';
import { weekMessage } from './next-jobs-for-source.ts';

export const weekDerive = defineJob('week.derive', {
  does: "makes the digests of a week's days and its summary",
  followedBy: 'the next week where only its summary is due now, or `community.publish`',
  partition: ({ source_id: id }) => `source:${id}`,
  order: ({ week }) => week,
  foundByCron: true,
  handle: handleWeekDerive,
});

/**
 * Makes the digests of one week, then its summary. The week after it compares with this one: where only its summary is
 * out of date now, its message follows. One whose digests are due has a message of its own under way. When no week of
 * the source is left, the community can be published.
 */
export async function handleWeekDerive(
  services: Services,
  message: MessageOf<'week.derive'>,
): Promise<JobMessage[]> {
  const { db } = services;
  const { source_id: sourceId, week, correlation_id: correlationId } = message;
  const derived = await deriveWeek(services, { sourceId, week });
  if (derived === null) return [];
  const next = await findNextWeek(db, sourceId, week);
  if (next?.stale && !next.digests) return [weekMessage(sourceId, next.week, correlationId)];
  if (next?.stale || (await hasStaleWeeks(db, sourceId))) return [];
  return [
    { v: 2, type: 'community.publish', community_id: derived.communityId, correlation_id: correlationId },
  ];
}
