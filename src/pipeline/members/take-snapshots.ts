import { retention } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { dayInZone, dayOfDays, daysOfDay } from '../../core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import {
  type CommunityToSnapshot,
  listCommunitiesToSnapshot,
  saveSnapshots,
} from '../../storage/repositories/summaries.ts';
import { computeRetention } from './compute-retention.ts';
import { readActivity } from './read-activity.ts';

/** Communities in one step; steps of communities, and steps of days of one community, in one night. */
const stepCommunities = 100;
const maxSteps = 200;
/** Days in one step, and days that are looked at again where something of the community has changed. */
const stepDays = 35;

type SnapshotServices = { readonly db: Db; readonly clock: Pick<Clock, 'now'> };

/**
 * Freezes the members of every community as of the end of each of its days, on its own clock: the day that has ended
 * last, and days whose night was missed. Where anything of a community has changed since the last time, its newest 35
 * snapshots are computed again, and those whose numbers differ become the next revision. A community of which nothing is
 * known has none.
 * @returns the number of snapshots that were taken
 */
export async function takeSnapshots(
  services: SnapshotServices,
  shouldContinue: () => Promise<boolean>,
): Promise<number> {
  let taken = 0;
  let afterId = '';
  for (let step = 0; step < maxSteps; step++) {
    const communities = await listCommunitiesToSnapshot(services.db, afterId, stepCommunities);
    for (const community of communities) {
      if (!(await shouldContinue())) return taken;
      taken += await snapshotCommunity(services, community, shouldContinue);
    }
    if (communities.length < stepCommunities) break;
    afterId = communities.at(-1)!.id;
  }
  return taken;
}

async function snapshotCommunity(
  { db, clock }: SnapshotServices,
  community: CommunityToSnapshot,
  shouldContinue: () => Promise<boolean>,
): Promise<number> {
  const now = clock.now();
  const last = daysOfDay(dayInZone(now, community.time_zone)) - 1;
  let taken = 0;
  let next = firstDay(community, last);
  for (let step = 0; step < maxSteps && next <= last; step++) {
    if (step > 0 && !(await shouldContinue())) break;
    const until = Math.min(last, next + stepDays - 1);
    const activity = await readActivity(db, community.id, { from: dayOfDays(next), to: dayOfDays(until) });
    if (activity.knownWeeks.length > 0) {
      const days = Array.from({ length: until - next + 1 }, (_, i) => dayOfDays(next + i));
      const bodies = new Map(
        days.map((day) => [day, JSON.stringify(retention.parse(computeRetention(activity, day)))]),
      );
      taken += await saveSnapshots(db, {
        communityId: community.id,
        communityRevision: community.revision,
        now,
        bodies,
      });
    }
    next = until + 1;
  }
  return taken;
}

/**
 * Number of the first day to look at: behind the newest snapshot, or before it where there is none or something has
 * changed since, but not before the day that had ended when the community was made.
 */
function firstDay(
  { revision, time_zone, created_at, newest_day, newest_revision }: CommunityToSnapshot,
  last: number,
): number {
  const next = newest_day === null ? last : daysOfDay(newest_day) + 1;
  if (newest_day !== null && newest_revision === revision) return next;
  const made = daysOfDay(dayInZone(created_at, time_zone));
  return Math.min(next, Math.max(made - 1, last - stepDays + 1));
}
