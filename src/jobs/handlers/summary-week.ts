import { summariseWeek } from '../../pipeline/summaries/summarise-week.ts';
import type { Services } from '../../services.ts';
import { listStaleWeeks } from '../../storage/repositories/weeks.ts';
import type { JobMessage } from '../messages.ts';

/**
 * Makes one week's summary. A later week compares with this one, so its summary may be due now; when no week of the
 * source is, the community can be published. A week whose digests are due has a message of its own under way.
 */
export async function handleSummaryWeek(
  services: Services,
  message: Extract<JobMessage, { type: 'summary.week' }>,
): Promise<JobMessage[]> {
  const { db } = services;
  const source = await summariseWeek(services, { sourceId: message.source_id, week: message.week });
  if (source === null) return [];
  const base = { v: 1 as const, correlation_id: message.correlation_id };
  // later weeks first: while work is under way, the answer is near
  const [later] = await listStaleWeeks(db, source.sourceId, { after: message.week, limit: 1 });
  const next = later ?? (await listStaleWeeks(db, source.sourceId, { limit: 1 }))[0];
  if (next === undefined)
    return [{ ...base, type: 'community.regenerate', community_id: source.communityId }];
  if (next.digests) return [];
  return [{ ...base, type: 'summary.week', source_id: source.sourceId, week: next.week }];
}
