import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { listKnownCommunities } from '../../storage/repositories/communities.ts';
import { addTombstones, listTombstones, type TombstoneRow } from '../../storage/repositories/erasures.ts';

type KeptTombstones = {
  readonly key: string;
  readonly tombstones: readonly TombstoneRow[];
};

/** Communities whose tombstones are read at a time, and at most. */
const pageSize = 1000;
const maxPages = 100;

const keyOf = (communityId: string): string => `${objectPrefixes.erasures}${communityId}`;

/**
 * Keeps who is erased in a community beside the database too: a backup that is brought back is older than the latest
 * erasures, and they hold all the same.
 */
export async function keepTombstones(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  communityId: string,
  key: string,
): Promise<void> {
  const kept: KeptTombstones = { key, tombstones: await listTombstones(db, communityId) };
  await objects.put(keyOf(communityId), new TextEncoder().encode(JSON.stringify(kept)));
}

type Services = { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock };

/**
 * Brings tombstones of every community back that the database does not know: it may have been set back by a way that
 * knows nothing of them. Their sources are to be looked through again.
 * @returns the number of communities that had some
 */
export async function replayTombstones(services: Services): Promise<number> {
  const { db, objects } = services;
  let replayed = 0;
  let cursor: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const listed = await objects.list(objectPrefixes.erasures, cursor, pageSize);
    const ids = listed.objects.map(({ key }) => key.slice(objectPrefixes.erasures.length));
    const known = ids.length === 0 ? [] : await listKnownCommunities(db, ids);
    for (const communityId of known) {
      if (await replayTombstonesOf(services, communityId)) replayed++;
    }
    cursor = listed.cursor;
    if (cursor === null) break;
  }
  return replayed;
}

/** The same for one community; whether there were some. */
export async function replayTombstonesOf(
  { db, objects, clock }: Services,
  communityId: string,
): Promise<boolean> {
  const stored = await objects.get(keyOf(communityId));
  if (stored === null) return false;
  const { key, tombstones } = JSON.parse(new TextDecoder().decode(stored.bytes)) as KeptTombstones;
  const known = new Set((await listTombstones(db, communityId)).map(({ name_hash }) => name_hash));
  const unknown = tombstones.filter(({ name_hash }) => !known.has(name_hash));
  if (unknown.length === 0) return false;
  await db.batch(addTombstones({ communityId, key, tombstones: unknown, now: clock.now() }));
  return true;
}
