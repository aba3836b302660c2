import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** The published community that a public read is about, and how many are published (2 stands for more than one). */
export type PublishedCommunity = {
  community_id: string;
  community_slug: string;
  community_name: string;
  community_language: string;
  community_time_zone: string;
  published_communities: number;
};

/** The id of the published community with this slug, or, without a slug, of the first one. */
export function publishedCommunityId(slug: string | null) {
  return slug === null
    ? sql<string>`(SELECT id FROM communities WHERE published = 1 ORDER BY slug LIMIT 1)`
    : sql<string>`(SELECT id FROM communities WHERE slug = ${slug} AND published = 1)`;
}

/**
 * Starts a query on exactly one published community: the one with this slug, or, without a slug, the first one.
 * Either way the row is found by a unique key, so whatever is joined keeps the order of its own index.
 */
export function selectPublishedCommunity(db: Db, slug: string | null) {
  const count =
    slug === null
      ? sql<number>`(SELECT count(*) FROM (SELECT 1 FROM communities WHERE published = 1 LIMIT 2))`
      : sql<number>`1`;
  return db.build
    .selectFrom('communities as c')
    .where('c.id', '=', publishedCommunityId(slug))
    .select([
      'c.id as community_id',
      'c.slug as community_slug',
      'c.name as community_name',
      'c.language as community_language',
      'c.time_zone as community_time_zone',
      count.as('published_communities'),
    ]);
}
