import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Every author label in any source of a community, once each, by code unit order. */
export async function listCommunityLabels(db: Db, communityId: string, limit = 20_000): Promise<string[]> {
  const rows = await db.all(
    'list_community_labels',
    sql<{ label: string }>`
      SELECT DISTINCT l.label FROM sources s JOIN labels l ON l.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY l.label LIMIT ${limit}`,
  );
  return rows.map(({ label }) => label);
}
