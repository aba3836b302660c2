import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';

/** One upload; null when it is absent or belongs to another community than `communityScope` (null: any). */
export async function findUpload(
  db: Db,
  uploadId: string,
  communityScope: string | null,
): Promise<UploadsTable | null> {
  let query = db.build.selectFrom('uploads').selectAll().where('id', '=', uploadId);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return db.first('uploads.find', query);
}
