import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { acquireLease, releaseLease } from '../../storage/repositories/leases.ts';
import { markRawDeleted, type Orphan } from '../../storage/repositories/orphans.ts';
import { areas, readSegmentKey } from './areas.ts';

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
 * Removes orphans that have been known for long enough, each only if it still is one: raw files and segments that nothing
 * names are deleted, exports let go of raw files that are gone. A week whose segment is gone is only reported: its texts
 * come back with the next export that has them. Those that were removed.
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
  const gone: string[] = [];
  for (const key of namesOf('raw_row').slice(0, maxHeads)) {
    if ((await objects.head(key)) === null) gone.push(key);
  }
  if (gone.length > 0) await markRawDeleted(db, gone, clock.now());
  const segments = await removeSegments(services, namesOf('segment_object'), owner);
  for (const key of namesOf('segment_row').slice(0, maxHeads)) {
    log.error('segment.lost', new Error('a week is known whose messages are not stored'), { key });
  }
  return [
    ...raw.map((name) => ({ kind: 'raw_object' as const, name })),
    ...gone.map((name) => ({ kind: 'raw_row' as const, name })),
    ...segments.map((name) => ({ kind: 'segment_object' as const, name })),
  ];
}

/** A reader of the source writes segments before their rows: nothing is deleted while there is one. */
async function removeSegments(
  { db, objects, clock }: SweepServices,
  keys: readonly string[],
  owner: string,
): Promise<string[]> {
  const removed: string[] = [];
  for (const [sourceId, ofSource] of Map.groupBy(keys, (key) => readSegmentKey(key)?.sourceId ?? '')) {
    const lease = await acquireLease(db, {
      name: `source:${sourceId}`,
      owner,
      now: clock.now(),
      ttlMs: leaseMs,
    });
    if (lease === null) continue;
    try {
      const unclaimed = await areas.segments.unclaimed(db, ofSource);
      if (unclaimed.length > 0) await objects.delete(unclaimed);
      removed.push(...unclaimed);
    } finally {
      await releaseLease(db, lease);
    }
  }
  return removed;
}
