import { summariseWeek } from '../../pipeline/summaries/summarise-week.ts';
import type { Services } from '../../services.ts';
import type { JobMessage } from '../messages.ts';
import { followWeeks } from './follow-weeks.ts';

/**
 * Makes one week's summary. The next week compares with this one, so it may be due now; when no week of the source is,
 * the community can be published.
 */
export async function handleSummaryWeek(
  services: Services,
  message: Extract<JobMessage, { type: 'summary.week' }>,
): Promise<JobMessage[]> {
  const source = await summariseWeek(services, { sourceId: message.source_id, week: message.week });
  if (source === null) return [];
  const next = await followWeeks(services, source, message.correlation_id);
  // weeks whose digests are out of date have messages of their own under way
  return next.filter(({ type }) => type !== 'digest.day').slice(0, 1);
}
