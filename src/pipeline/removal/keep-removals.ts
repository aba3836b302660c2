import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { listKnownCommunities } from '../../storage/repositories/communities.ts';
import { hideCommunity, hideSource, type Removal } from '../../storage/repositories/removals.ts';
import { listKnownSources } from '../../storage/repositories/sources.ts';

const prefix = `${objectPrefixes.erasures}removed/`;
const pageSize = 1000;
const maxPages = 100;

type Services = { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock };

/** Keeps beside the database that something was deleted: a backup that is brought back must not bring it back too. */
export async function keepRemoval(
  objects: ObjectStore,
  { kind, id }: Pick<Removal, 'kind' | 'id'>,
): Promise<void> {
  await objects.put(`${prefix}${kind}/${id}`, new Uint8Array());
}

/**
 * Deletes again what the database has back although it was deleted: after a restore.
 * @returns the number of communities and sources
 */
export async function replayRemovals({ db, objects, clock }: Services): Promise<number> {
  let replayed = 0;
  let cursor: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const listed = await objects.list(prefix, cursor, pageSize);
    const idsOf = Map.groupBy(
      listed.objects.map(({ key }) => key.slice(prefix.length).split('/')),
      ([kind]) => kind,
    );
    const ids = (kind: string): string[] => (idsOf.get(kind) ?? []).flatMap(([, id]) => id ?? []);
    const sources = await listKnownSources(db, ids('source'));
    const communities = await listKnownCommunities(db, ids('community'));
    for (const { id, community_id } of sources) await db.batch(hideSource(id, community_id, clock.now()));
    for (const id of communities) await db.batch(hideCommunity(id, clock.now()));
    replayed += sources.length + communities.length;
    cursor = listed.cursor;
    if (cursor === null) break;
  }
  return replayed;
}
