import type { Db } from '../../db.ts';

/** Whether the source is one of the community's. */
export async function findUploadSource(db: Db, communityId: string, sourceId: string): Promise<boolean> {
  const row = await db.first(
    'uploads.find_source',
    db.build
      .selectFrom('sources')
      .select('id')
      .where('id', '=', sourceId)
      .where('community_id', '=', communityId),
  );
  return row !== null;
}
