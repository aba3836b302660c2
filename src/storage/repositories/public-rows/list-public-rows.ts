import type { Db } from '../../db.ts';
import { type PublishedCommunity, selectPublishedCommunity } from './published-community.ts';

/** `key` and `body` are null in the single row of a community that has no such rows. */
export type ListedPublicRow = PublishedCommunity & { key: string | null; body: string | null };

type ListPublicRows = {
  readonly slug: string | null;
  readonly kind: 'week' | 'day';
  /** Rows before this key only. */
  readonly beforeKey: string | null;
  readonly limit: number;
};

/** Rows of a kind of a published community, newest key first, one more than `limit`; nothing at all when there is no such community. */
export function listPublicRows(
  db: Db,
  { slug, kind, beforeKey, limit }: ListPublicRows,
): Promise<ListedPublicRow[]> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('public_rows as r', (join) => {
      const rows = join.onRef('r.community_id', '=', 'c.id').on('r.kind', '=', kind);
      return beforeKey === null ? rows : rows.on('r.key', '<', beforeKey);
    })
    .select(['r.key as key', 'r.body as body'])
    .orderBy('r.key', 'desc')
    .limit(limit + 1);
  return db.all<ListedPublicRow>(`public_rows.list_${kind}`, query);
}
