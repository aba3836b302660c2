import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type CommunityTerms = { readonly source_id: string; readonly week: string; readonly terms: string };

/** The term tables (JSON) of a community's weeks from `from` on, oldest first. */
export function listCommunityTerms(
  db: Db,
  { communityId, from, limit = 1000 }: { communityId: string; from: string; limit?: number },
): Promise<CommunityTerms[]> {
  return db.all(
    'list_community_terms',
    sql<CommunityTerms>`
      SELECT t.source_id, t.week, t.body AS terms
      FROM sources s JOIN terms t ON t.source_id = s.id
      WHERE s.community_id = ${communityId} AND t.week >= ${from}
      ORDER BY t.week, s.slug LIMIT ${limit}`,
  );
}
