import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type SourceSpan = {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
  /** The export begins where the limit of WhatsApp cut it. */
  readonly cut: 0 | 1;
};

/** The spans of days that exports cover, of every source of a community, by source and first day. */
export function listCommunitySpans(db: Db, communityId: string, limit = 20_000): Promise<SourceSpan[]> {
  return db.all(
    'list_community_spans',
    sql<SourceSpan>`
      SELECT s.slug, v.from_day AS "from", v.to_day AS "to", v.cut
      FROM sources s JOIN coverage v ON v.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY s.slug, v.from_day, v.to_day LIMIT ${limit}`,
  );
}
