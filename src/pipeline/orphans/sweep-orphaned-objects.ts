import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import { deleteArtifacts } from '../../storage/repositories/artifacts.ts';
import type { Lease } from '../../storage/repositories/leases.ts';
import { markRawDeleted, type Orphan } from '../../storage/repositories/orphans.ts';
import { type HeldLease, withLease } from '../../storage/with-lease.ts';
import { mediaLease } from '../media/media-lease.ts';
import { areas, readMediaKey, readSegmentKey } from './areas.ts';

type SweepServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly log: Log;
};

/** Longer than a look and a deletion take. */
const leaseMs = 60_000;
/** Objects whose absence is asked for one by one. */
const maxHeads = 100;

/**
 * Removes orphans that have been known for long enough, each only if it still is one: raw files, segments and media that
 * nothing names are deleted; rows let go of raw files and media that are gone. A week whose segment is gone is only
 * reported: its texts come back with the next export that has them.
 * @returns those that were removed
 */
export async function sweepOrphanedObjects(
  services: SweepServices,
  orphans: readonly Orphan[],
  owner: string,
): Promise<Orphan[]> {
  const { db, objects, clock, log } = services;
  const namesOf = (kind: Orphan['kind']): string[] =>
    orphans.flatMap((orphan) => (orphan.kind === kind ? [orphan.name] : []));

  const raw = await areas.raw.unclaimed(db, namesOf('raw_object'));
  if (raw.length > 0) await objects.delete(raw);
  const gone = await filterGone(objects, namesOf('raw_row'));
  if (gone.length > 0) await markRawDeleted(db, gone, clock.now());
  const segments = await removeSegments(services, namesOf('segment_object'), owner);
  const media = await removeMedia(services, namesOf('media_object'), namesOf('media_row'), owner);
  for (const key of namesOf('segment_row').slice(0, maxHeads)) {
    log.error('segment.lost', new Error('a week is known whose messages are not stored'), { key });
  }
  return [
    ...raw.map((name) => ({ kind: 'raw_object' as const, name })),
    ...gone.map((name) => ({ kind: 'raw_row' as const, name })),
    ...segments.map((name) => ({ kind: 'segment_object' as const, name })),
    ...media,
  ];
}

/** Asks of the first of these keys whether their objects are gone. */
async function filterGone(objects: ObjectStore, keys: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const key of keys.slice(0, maxHeads)) {
    if ((await objects.head(key)) === null) gone.push(key);
  }
  return gone;
}

/** An extraction writes an object before its row: nothing of a community goes while its media are being stored. */
async function removeMedia(
  services: SweepServices,
  objectKeys: readonly string[],
  rowKeys: readonly string[],
  owner: string,
): Promise<Orphan[]> {
  const removed: Orphan[] = [];
  const byCommunity = Map.groupBy([...objectKeys, ...rowKeys], (key) => readMediaKey(key)?.communityId ?? '');
  for (const [communityId, keys] of byCommunity) {
    const mine = new Set(keys);
    const request = mediaLease(communityId, owner, (): Orphan[] => []);
    const ofCommunity = await withLease(services, request, async (held) => [
      ...(await removeMediaObjects(
        services,
        objectKeys.filter((key) => mine.has(key)),
        held,
      )),
      ...(await removeMediaRows(
        services,
        communityId,
        rowKeys.filter((key) => mine.has(key)),
        held.lease,
      )),
    ]);
    removed.push(...ofCommunity);
  }
  return removed;
}

async function removeMediaObjects(
  { db, objects }: SweepServices,
  keys: readonly string[],
  { heartbeat }: HeldLease,
): Promise<Orphan[]> {
  const unclaimed = await areas.media.unclaimed(db, keys);
  await heartbeat();
  if (unclaimed.length > 0) await objects.delete(unclaimed);
  return unclaimed.map((name) => ({ kind: 'media_object', name }));
}

async function removeMediaRows(
  { db, objects }: SweepServices,
  communityId: string,
  keys: readonly string[],
  lease: Lease,
): Promise<Orphan[]> {
  const gone = await filterGone(objects, keys);
  const hashes = gone.map((key) => readMediaKey(key)!.sha256);
  if (hashes.length > 0) await deleteArtifacts(db, { communityId, hashes, lease });
  return gone.map((name) => ({ kind: 'media_row', name }));
}

/** A reader of the source writes segments before their rows: nothing is deleted while there is one. */
async function removeSegments(
  services: SweepServices,
  keys: readonly string[],
  owner: string,
): Promise<string[]> {
  const { db, objects } = services;
  const removed: string[] = [];
  for (const [sourceId, ofSource] of Map.groupBy(keys, (key) => readSegmentKey(key)?.sourceId ?? '')) {
    const request = {
      name: leaseNames.source(sourceId),
      owner,
      ttlMs: leaseMs,
      renewEveryMs: leaseMs / 4,
      lost: 'An export of this group is being read.',
      onBusy: (): string[] => [],
    };
    const deleted = await withLease(services, request, async ({ heartbeat }) => {
      const unclaimed = await areas.segments.unclaimed(db, ofSource);
      await heartbeat();
      if (unclaimed.length > 0) await objects.delete(unclaimed);
      return unclaimed;
    });
    removed.push(...deleted);
  }
  return removed;
}
