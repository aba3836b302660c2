import type { Db } from '../../db.ts';
import { type PublishedCommunity, selectPublishedCommunity } from './published-community.ts';

export type PublicRow = PublishedCommunity & { body: string | null };

/** The one row of a kind (`pulse`, `concepts`) of a published community; null when there is no such community, a null body when nothing was made yet. */
export function readPublicRow(
  db: Db,
  slug: string | null,
  kind: 'pulse' | 'concepts',
): Promise<PublicRow | null> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('public_rows as r', (join) =>
      join.onRef('r.community_id', '=', 'c.id').on('r.kind', '=', kind).on('r.key', '=', ''),
    )
    .select('r.body as body');
  return db.first<PublicRow>(`public_rows.read_${kind}`, query);
}
