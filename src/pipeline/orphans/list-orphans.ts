import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findSeenOrphans, type OrphanKind } from '../../storage/repositories/orphans.ts';
import { mediaPrefix } from '../media/media-key.ts';
import type { AreaName } from './areas.ts';
import { findOrphanedObjects } from './find-orphaned-objects.ts';

export type ListedOrphan = {
  readonly kind: OrphanKind;
  readonly name: string;
  /** Size of the object; null for a row. */
  readonly bytes: number | null;
  /** Milliseconds since the epoch; null for what no night has recorded. */
  readonly first_seen_at: number | null;
};

export type OrphanReport = {
  readonly found: ListedOrphan[];
  readonly checked: number;
  readonly next: string | null;
};

type ListOrphans = {
  readonly area: AreaName;
  /** Only media of this community; null for all. */
  readonly communityId: string | null;
  readonly after: string | null;
};

/** Lists what one page of an area shows, from behind `after`: nothing is changed or recorded. */
export async function listOrphanPage(
  services: { readonly db: Db; readonly objects: ObjectStore },
  { area, communityId, after }: ListOrphans,
): Promise<OrphanReport> {
  const { found, checked, next } = await findOrphanedObjects(services, {
    area,
    after,
    ...(communityId === null ? {} : { within: mediaPrefix(communityId) }),
  });
  const recorded = new Map<string, number | null>();
  for (const { kind, name, first_seen_at } of await findSeenOrphans(services.db, found)) {
    recorded.set(`${kind} ${name}`, first_seen_at);
  }
  return {
    found: found.map(({ kind, name, size }) => ({
      kind,
      name,
      bytes: size,
      first_seen_at: recorded.get(`${kind} ${name}`) ?? null,
    })),
    checked,
    next,
  };
}
