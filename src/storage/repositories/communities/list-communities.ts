import type { Db } from '../../db.ts';
import { type CommunityRow, communityColumns } from './community-row.ts';

type ListCommunities = {
  readonly communityScope: string | null;
  readonly publishedOnly: boolean;
  readonly afterSlug: string | null;
  readonly limit: number;
};

/** Communities by slug, one more than `limit` so that the caller sees whether there are more. */
export function listCommunities(
  db: Db,
  { communityScope, publishedOnly, afterSlug, limit }: ListCommunities,
): Promise<CommunityRow[]> {
  let query = db.build
    .selectFrom('communities')
    .select(communityColumns)
    .where('slug', '>', afterSlug ?? '')
    .orderBy('slug')
    .limit(limit + 1);
  if (communityScope !== null) query = query.where('id', '=', communityScope);
  if (publishedOnly) query = query.where('published', '=', 1);
  return db.all<CommunityRow>('communities.list', query);
}
