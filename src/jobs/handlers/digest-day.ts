import { digestWeek } from '../../pipeline/digests/digest-week.ts';
import type { Services } from '../../services.ts';
import type { JobMessage } from '../messages.ts';

/** Makes the digests of the days of one week; then comes that week's summary. */
export async function handleDigestDay(
  services: Services,
  message: Extract<JobMessage, { type: 'digest.day' }>,
): Promise<JobMessage[]> {
  const known = await digestWeek(services, { sourceId: message.source_id, week: message.week });
  if (!known) return [];
  return [
    {
      v: 1,
      correlation_id: message.correlation_id,
      type: 'summary.week',
      source_id: message.source_id,
      week: message.week,
    },
  ];
}
