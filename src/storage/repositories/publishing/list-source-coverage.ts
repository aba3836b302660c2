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

/** Days among the seven bits of a week. */
const countBits = sql<number>`${sql.join(
  [0, 1, 2, 3, 4, 5, 6].map((bit) => sql`((w.known_days >> ${sql.lit(bit)}) & 1)`),
  sql` + `,
)}`;

/** What is known of each source of a community: first and last day with messages, days that exports cover, messages. */
export function listSourceCoverage(db: Db, communityId: string, limit = 200): Promise<SourceCoverage[]> {
  return db.all(
    'list_source_coverage',
    sql<SourceCoverage>`
      SELECT s.slug, s.name,
        (SELECT MIN(d.day) FROM days d WHERE d.source_id = s.id) AS first_day,
        (SELECT MAX(d.day) FROM days d WHERE d.source_id = s.id) AS last_day,
        COALESCE(SUM(${countBits}), 0) AS known_days, COALESCE(SUM(w.messages), 0) AS messages
      FROM sources s LEFT JOIN weeks w ON w.source_id = s.id
      WHERE s.community_id = ${communityId} GROUP BY s.id ORDER BY s.slug LIMIT ${limit}`,
  );
}
