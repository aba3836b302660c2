import type { OrphanKind } from '@beacon-pulse/contracts/src/enums.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findSeenOrphans } from '../../storage/repositories/orphans.ts';
import { findOrphanedMedia } from '../media/find-orphaned-media.ts';
import { mediaKey } from '../media/media-key.ts';
import type { AreaName } from './areas.ts';
import { findOrphanedObjects } from './find-orphaned-objects.ts';

export type ListedOrphan = {
  readonly kind: OrphanKind;
  readonly name: string;
  /** Size of the object; null for a row. */
  readonly bytes: number | null;
  /** Milliseconds since the epoch; null for what no night has noted, as media never are. */
  readonly first_seen_at: number | null;
};

export type OrphanReport = {
  readonly found: ListedOrphan[];
  readonly checked: number;
  readonly next: string | null;
};

type ListServices = { readonly db: Db; readonly objects: ObjectStore };

/** What one page of an area shows, from behind `after`: nothing is changed or noted. Media are looked at by community. */
export async function listOrphanPage(
  services: ListServices,
  {
    area,
    communityId,
    after,
  }: { area: AreaName | 'media'; communityId: string | null; after: string | null },
): Promise<OrphanReport> {
  if (area !== 'media') return listAreaOrphans(services, area, after);
  if (communityId === null) throw new Error('media are looked at by community');
  return listMediaOrphans(services, communityId, after);
}

async function listAreaOrphans(
  services: ListServices,
  area: AreaName,
  after: string | null,
): Promise<OrphanReport> {
  const { found, checked, next } = await findOrphanedObjects(services, { area, after });
  const noted = new Map<string, number | null>();
  for (const { kind, name, first_seen_at } of await findSeenOrphans(services.db, found)) {
    noted.set(`${kind} ${name}`, first_seen_at);
  }
  return {
    found: found.map(({ kind, name, size }) => ({
      kind,
      name,
      bytes: size,
      first_seen_at: noted.get(`${kind} ${name}`) ?? null,
    })),
    checked,
    next,
  };
}

async function listMediaOrphans(
  services: ListServices,
  communityId: string,
  cursor: string | null,
): Promise<OrphanReport> {
  const {
    objects,
    rows,
    checked,
    cursor: next,
  } = await findOrphanedMedia(services, { communityId, cursor, pages: 1 });
  return {
    found: [
      ...objects.map(({ key, size }) => ({
        kind: 'media_object' as const,
        name: key,
        bytes: size,
        first_seen_at: null,
      })),
      ...rows.map((sha256) => ({
        kind: 'media_row' as const,
        name: mediaKey(communityId, sha256),
        bytes: null,
        first_seen_at: null,
      })),
    ],
    checked,
    next,
  };
}
