import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type CommunitySummary = {
  readonly source_slug: string;
  readonly source_name: string;
  readonly week: string;
  readonly public_body: string;
};

/** The public summaries of a community's weeks before `before` (all when null), newest week first, sources by slug. */
export function listCommunitySummaries(
  db: Db,
  { communityId, before, limit = 500 }: { communityId: string; before: string | null; limit?: number },
): Promise<CommunitySummary[]> {
  return db.all(
    'list_community_summaries',
    sql<CommunitySummary>`
      SELECT s.slug AS source_slug, s.name AS source_name, m.week, m.public_body
      FROM sources s JOIN summaries m ON m.source_id = s.id
      WHERE s.community_id = ${communityId} AND (${before} IS NULL OR m.week < ${before})
      ORDER BY m.week DESC, s.slug LIMIT ${limit}`,
  );
}
