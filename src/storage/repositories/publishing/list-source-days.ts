import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type SourceDays = { readonly slug: string; readonly name: string; readonly last_day: string | null };

/** The sources of a community by slug, with the last day that has messages. */
export function listSourceDays(db: Db, communityId: string, limit = 200): Promise<SourceDays[]> {
  return db.all(
    'list_source_days',
    sql<SourceDays>`
      SELECT s.slug, s.name, (SELECT MAX(d.day) FROM days d WHERE d.source_id = s.id) AS last_day
      FROM sources s WHERE s.community_id = ${communityId} ORDER BY s.slug LIMIT ${limit}`,
  );
}
