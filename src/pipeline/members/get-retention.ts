import type { Retention } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { computeRetention } from './compute-retention.ts';
import { findLastKnownDay, readActivity } from './read-activity.ts';

/**
 * Who came, stayed, returned and went in a community, as of a day and with all that is known today; the last known day
 * where none is named.
 * @throws PulseError not_found where nothing is known of the community
 */
export async function getRetention(db: Db, communityId: string, day: string | null): Promise<Retention> {
  const last = day ?? (await findLastKnownDay(db, communityId));
  if (last === null)
    throw new PulseError('not_found', 'Nothing is known of this community yet. Upload an export first.');
  return computeRetention(await readActivity(db, communityId, { from: last, to: last }), last);
}
