import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { dayInZone, dayOfDays, daysOfDay, weekOfDay } from '../../core/time.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import {
  type CommunityToSeal,
  listCommunitiesToSeal,
  listWeeksToSeal,
  type WeekToSeal,
} from '../../storage/repositories/sealing.ts';
import { type LeaseRequest, withLease } from '../../storage/with-lease.ts';
import { expireCopiedTexts } from './expire-copied-texts.ts';
import { expireMedia } from './expire-media.ts';
import type { RetentionServices } from './retention-services.ts';
import { sealWeek } from './seal-week.ts';

/** Communities in one step, weeks in one step of a community, and steps of it in one night. */
const stepCommunities = 100;
const stepWeeks = 100;
const maxSteps = 200;
/** A source is held for as long as one of its weeks takes, and somewhat more (ms). */
const sourceLeaseMs = 60_000;

/**
 * Seals every week that holds texts older than its community keeps them, by the community's own calendar: of a message
 * nothing is left to read from the first night on after `retention_days` days have gone by since its own. Media go when
 * they have been stored for as long. What an export is being read of is left for the next night. Returns the sources
 * whose texts have changed.
 */
export async function sealDueWeeks(
  services: RetentionServices,
  shouldContinue: () => Promise<boolean>,
): Promise<string[]> {
  const changed = new Set<string>();
  let afterId = '';
  for (let step = 0; step < maxSteps; step++) {
    const communities = await listCommunitiesToSeal(services.db, afterId, stepCommunities);
    for (const community of communities) {
      if (!(await sealCommunity(services, community, shouldContinue, changed))) return [...changed];
      if (!(await expireMedia(services, community, shouldContinue))) return [...changed];
    }
    if (communities.length < stepCommunities) break;
    afterId = communities.at(-1)!.id;
  }
  return [...changed];
}

/** False when the time of this turn is over. */
async function sealCommunity(
  services: RetentionServices,
  community: CommunityToSeal,
  shouldContinue: () => Promise<boolean>,
  changed: Set<string>,
): Promise<boolean> {
  const { db, clock } = services;
  const today = dayInZone(clock.now(), community.time_zone);
  const before = dayOfDays(daysOfDay(today) - community.retention_days);
  const busy = new Set<string>();
  for (let step = 0; step < maxSteps; step++) {
    const due = await listWeeksToSeal(db, {
      communityId: community.id,
      before,
      week: weekOfDay(before),
      limit: stepWeeks + busy.size * stepWeeks,
    });
    const open = due.filter(({ source_id }) => !busy.has(source_id));
    for (const [sourceId, weeks] of Map.groupBy(open, ({ source_id }) => source_id)) {
      const done = await sealSource(services, sourceId, weeks, before, shouldContinue);
      if (done === null) return false;
      if (done > 0) changed.add(sourceId);
      else busy.add(sourceId);
    }
    if (open.length === 0) break;
  }
  await expireCopiedTexts(services, community.id, before);
  return true;
}

/** How many weeks of a source were sealed: 0 while an export of it is being read, null when the time is over. */
async function sealSource(
  services: RetentionServices,
  sourceId: string,
  weeks: readonly WeekToSeal[],
  before: string,
  shouldContinue: () => Promise<boolean>,
): Promise<number | null> {
  const { log } = services;
  const request: LeaseRequest<number | null> = {
    name: leaseNames.source(sourceId),
    owner: newId('seal', services.random),
    ttlMs: sourceLeaseMs,
    renewEveryMs: sourceLeaseMs / 4,
    lost: 'An export of this group is being read.',
    onBusy: () => 0,
  };
  let sealed = 0;
  try {
    return await withLease(services, request, async ({ lease, renew }) => {
      for (const { week } of weeks) {
        if (!(await shouldContinue())) return null;
        await renew();
        await sealWeek(services, { sourceId, week, before, lease });
        sealed++;
      }
      return sealed;
    });
  } catch (thrown) {
    // another worker took over: what is sealed is sealed, the rest comes with the next night
    if (thrown instanceof PulseError && thrown.code === 'lease_lost') return sealed;
    // one week that cannot be read must not keep the texts of all others
    log.error('retention.seal_failed', thrown, { source_id: sourceId });
    return 0;
  }
}
