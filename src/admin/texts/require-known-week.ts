import { PulseError } from '../../core/errors.ts';
import { readCalendar } from '../../pipeline/inside/read-weeks.ts';
import type { Db } from '../../storage/db.ts';

/**
 * Refuses a week of which nothing is known.
 * @throws PulseError not_found
 */
export async function requireKnownWeek(db: Db, communityId: string, week: string): Promise<void> {
  const { weeks } = await readCalendar(db, communityId);
  if (!weeks.includes(week))
    throw new PulseError('not_found', 'Nothing is known of this week. Upload an export that covers it.');
}
