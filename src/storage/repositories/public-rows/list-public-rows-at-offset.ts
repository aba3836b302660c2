import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { ListedPublicRow } from './list-public-rows.ts';
import { publishedCommunityId, selectPublishedCommunity } from './published-community.ts';

type ListAtOffset = {
  readonly slug: string | null;
  readonly kind: 'week' | 'day';
  readonly limit: number;
  /** Rows to leave out first; they are read all the same, which is why cursors are the better way. */
  readonly offset: number;
};

/** Like `listPublicRows`, by offset. The community comes even where the offset lies behind the last row. */
export function listPublicRowsAtOffset(
  db: Db,
  { slug, kind, limit, offset }: ListAtOffset,
): Promise<ListedPublicRow[]> {
  const rows = db.build
    .selectFrom('public_rows')
    .select(['key', 'body'])
    .where('community_id', '=', publishedCommunityId(slug))
    .where('kind', '=', kind)
    .orderBy('key', 'desc')
    .limit(limit + 1)
    .offset(offset)
    .as('r');
  const query = selectPublishedCommunity(db, slug)
    .leftJoin(rows, (join) => join.on(sql<boolean>`true`))
    .select(['r.key as key', 'r.body as body'])
    .orderBy('r.key', 'desc');
  return db.all<ListedPublicRow>(`public_rows.list_${kind}_at_offset`, query);
}
