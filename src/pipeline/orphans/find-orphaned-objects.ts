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

type Look = {
  readonly area: AreaName;
  /** The key to go on behind; null begins at the first one. */
  readonly after: string | null;
  /** Only keys below this prefix of the area: the media of one community. */
  readonly within?: string;
};

/**
 * Compares up to 1,000 objects of an area, from behind the key `after`, with the rows of the same range. Changes nothing.
 * What is found while others are at work may belong together a moment later.
 */
export async function findOrphanedObjects(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  { area: name, after, within }: Look,
): Promise<OrphanPage> {
  const area = areas[name];
  const prefix = within ?? area.prefix;
  const listed = await objects.list(prefix, after, pageSize);
  const sizes = new Map(listed.objects.map(({ key, size }) => [key, size]));
  const unclaimed = await area.unclaimed(db, [...sizes.keys()]);
  // where most objects are gone there are more rows than these: the rest is found the next time
  const upTo = listed.cursor ?? (within === undefined ? null : `${within}~`);
  const named = await area.named(db, after ?? prefix, upTo, 2 * pageSize);
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
