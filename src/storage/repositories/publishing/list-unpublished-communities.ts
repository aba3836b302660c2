import type { Db } from '../../db.ts';

/** Communities with derived changes that the public does not see yet. */
export async function listUnpublishedCommunities(db: Db, limit = 100): Promise<string[]> {
  const rows = await db.all(
    'list_unpublished_communities',
    db.build
      .selectFrom('communities')
      .select('id')
      .whereRef('published_revision', '<', 'revision')
      .limit(limit),
  );
  return rows.map(({ id }) => id);
}
