import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type SourceCoverage = {
  readonly slug: string;
  readonly name: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly known_days: number;
  readonly messages: number;
};

/** What is known of each source of a community: first and last day, days with messages, messages. */
export function listSourceCoverage(db: Db, communityId: string, limit = 200): Promise<SourceCoverage[]> {
  return db.all(
    'list_source_coverage',
    sql<SourceCoverage>`
      SELECT s.slug, s.name, MIN(d.day) AS first_day, MAX(d.day) AS last_day,
        COUNT(d.day) AS known_days, COALESCE(SUM(d.messages), 0) AS messages
      FROM sources s LEFT JOIN days d ON d.source_id = s.id
      WHERE s.community_id = ${communityId} GROUP BY s.id ORDER BY s.slug LIMIT ${limit}`,
  );
}
