import { newId, type RandomBytes } from '../../core/ids.ts';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import {
  abortUploads,
  areSourcesSwept,
  deleteCommunityRows,
  deleteSourceRows,
  finishRemoval,
  listRemovals,
  type Removal,
} from '../../storage/repositories/removals.ts';
import { withLease } from '../../storage/with-lease.ts';
import { cleanUpUpload } from '../uploads/clean-up-upload.ts';
import { keepRemoval } from './keep-removals.ts';

export type RemovalServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};

/** Removals in one turn; objects deleted at a time, and pages of them in one turn; uploads cleaned up in one turn. */
const maxRemovals = 200;
const pageObjects = 500;
const maxPages = 200;
const maxUploads = 100;
/** A worker that was in the middle when the first sweep came has ended by then (ms). */
const secondSweepAfterMs = 15 * 60_000;
const leaseMs = 60_000;

type ShouldContinue = () => Promise<boolean>;

/**
 * Takes away what admins have deleted, a bounded step after the other; whatever stops it, the next turn carries on. What
 * is gone is swept once more a quarter of an hour later, for what a worker wrote that was in the middle.
 * @returns the communities of which a source has gone, to be published again
 */
export async function applyRemovals(
  services: RemovalServices,
  shouldContinue: ShouldContinue = async () => true,
): Promise<string[]> {
  const { db, clock, log } = services;
  const changed = new Set<string>();
  for (const removal of await listRemovals(db, maxRemovals)) {
    if (!(await shouldContinue())) break;
    const isSecond = removal.swept_at !== null;
    if (removal.swept_at !== null && clock.now() - removal.swept_at < secondSweepAfterMs) continue;
    try {
      const swept =
        removal.kind === 'source'
          ? await sweepSource(services, removal, shouldContinue)
          : await sweepCommunity(services, removal, shouldContinue);
      if (!swept) continue;
      if (removal.kind === 'source') changed.add(removal.community_id);
      else changed.delete(removal.id);
      if (isSecond) await finishRemoval(db, removal);
    } catch (thrown) {
      // one that cannot be taken away must not keep the others
      log.error('removal.failed', thrown, { kind: removal.kind, id: removal.id });
    }
  }
  return [...changed];
}

async function sweepSource(
  services: RemovalServices,
  removal: Removal,
  shouldContinue: ShouldContinue,
): Promise<boolean> {
  const { db, objects, clock } = services;
  const { id: sourceId, community_id: communityId } = removal;
  const uploads = await abortUploads(db, sourceId, clock.now(), maxUploads);
  for (const upload of uploads) await cleanUpUpload(services, upload);
  if (uploads.length === maxUploads) return false;
  const request = {
    name: leaseNames.source(sourceId),
    owner: newId('rem', services.random),
    ttlMs: leaseMs,
    renewEveryMs: leaseMs / 4,
    lost: 'An export of this group is being read.',
    onBusy: () => false,
  };
  return withLease(services, request, async ({ lease, heartbeat }) => {
    await keepRemoval(objects, removal);
    const mayContinue = async (): Promise<boolean> => {
      await heartbeat();
      return shouldContinue();
    };
    if (!(await deleteObjects(objects, `${objectPrefixes.segments}${sourceId}/`, mayContinue))) return false;
    return deleteSourceRows(db, { sourceId, communityId, lease, now: clock.now() });
  });
}

async function sweepCommunity(
  { db, objects, clock }: RemovalServices,
  removal: Removal,
  shouldContinue: ShouldContinue,
): Promise<boolean> {
  const { id } = removal;
  if (!(await areSourcesSwept(db, id))) return false;
  await keepRemoval(objects, removal);
  for (const prefix of [objectPrefixes.raw, objectPrefixes.media])
    if (!(await deleteObjects(objects, `${prefix}${id}/`, shouldContinue))) return false;
  await objects.delete([`${objectPrefixes.erasures}${id}`]);
  await deleteCommunityRows(db, id, clock.now());
  return true;
}

/** Whether nothing is left under a prefix. */
async function deleteObjects(
  objects: ObjectStore,
  prefix: string,
  shouldContinue: ShouldContinue,
): Promise<boolean> {
  for (let page = 0; page < maxPages; page++) {
    const listed = await objects.list(prefix, null, pageObjects);
    if (listed.objects.length === 0) return true;
    if (!(await shouldContinue())) return false;
    await objects.delete(listed.objects.map(({ key }) => key));
  }
  return false;
}
