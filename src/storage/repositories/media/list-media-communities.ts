import type { Db } from '../../db.ts';

/** Ids of communities, which may have media; at most 1,000. */
export async function listMediaCommunities(db: Db, limit = 1000): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    'list_media_communities',
    db.build.selectFrom('communities').select('id').orderBy('id').limit(limit),
  );
  return rows.map(({ id }) => id);
}
