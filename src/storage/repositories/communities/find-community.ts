import type { Db } from '../../db.ts';
import { type CommunityRow, communityColumns } from './community-row.ts';

/** A community by its slug, if it lies within the scope (null: every community). */
export function findCommunity(
  db: Db,
  slug: string,
  communityScope: string | null,
): Promise<CommunityRow | null> {
  let query = db.build.selectFrom('communities').select(communityColumns).where('slug', '=', slug);
  if (communityScope !== null) query = query.where('id', '=', communityScope);
  return db.first<CommunityRow>('communities.find', query);
}
