import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import type { Orphan } from '../../storage/repositories/orphans.ts';
import { type AreaName, areas } from './areas.ts';

export type OrphanPage = {
  /** `size` in bytes; null for a row. */
  readonly found: readonly (Orphan & { readonly size: number | null })[];
  /** Objects that were looked at. */
  readonly checked: number;
  /** The key to go on behind; null when the area has been looked at. */
  readonly next: string | null;
};

/** One listing of R2, and two statements. */
const pageSize = 1000;

/**
 * Compares up to 1,000 objects of an area, from behind the key `after`, with the rows of the same range. Changes nothing.
 * What is found while others are at work may belong together a moment later.
 */
export async function findOrphanedObjects(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  { area: name, after }: { readonly area: AreaName; readonly after: string | null },
): Promise<OrphanPage> {
  const area = areas[name];
  const listed = await objects.list(area.prefix, after, pageSize);
  const sizes = new Map(listed.objects.map(({ key, size }) => [key, size]));
  const unclaimed = await area.unclaimed(db, [...sizes.keys()]);
  // where most objects are gone there are more rows than these: the rest is found the next time
  const named = await area.named(db, after ?? area.prefix, listed.cursor, 2 * pageSize);
  const lonely = named.filter((key) => !sizes.has(key));
  return {
    found: [
      ...unclaimed.map((key) => ({ kind: area.object, name: key, size: sizes.get(key) ?? null })),
      ...lonely.map((key) => ({ kind: area.row, name: key, size: null })),
    ],
    checked: sizes.size,
    next: listed.cursor,
  };
}
