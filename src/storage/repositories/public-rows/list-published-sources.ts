import type { Db } from '../../db.ts';
import { type PublishedCommunity, selectPublishedCommunity } from './published-community.ts';

/** `slug` and `name` are null in the single row of a community without (further) sources. */
export type PublishedSource = PublishedCommunity & { slug: string | null; name: string | null };

type ListPublishedSources = {
  readonly slug: string | null;
  readonly afterSlug: string | null;
  readonly limit: number;
};

/** Sources of a published community by slug, one more than `limit`; nothing at all when there is no such community. */
export function listPublishedSources(
  db: Db,
  { slug, afterSlug, limit }: ListPublishedSources,
): Promise<PublishedSource[]> {
  const query = selectPublishedCommunity(db, slug)
    .leftJoin('sources as s', (join) =>
      join.onRef('s.community_id', '=', 'c.id').on('s.slug', '>', afterSlug ?? ''),
    )
    .select(['s.slug as slug', 's.name as name'])
    .orderBy('s.slug')
    .limit(limit + 1);
  return db.all<PublishedSource>('public_rows.list_sources', query);
}
