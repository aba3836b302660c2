import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';

export type UploadWithPart = UploadsTable & {
  /** SHA-256 of this part as it is stored now; null when it has not arrived. */
  readonly stored_sha256: string | null;
};

/** One upload and what is known of one of its parts, in one statement; scoped like `findUpload`. */
export async function findUploadWithPart(
  db: Db,
  uploadId: string,
  communityScope: string | null,
  partNumber: number,
): Promise<UploadWithPart | null> {
  let query = db.build
    .selectFrom('uploads')
    .leftJoin('upload_parts', (join) =>
      join.onRef('upload_parts.upload_id', '=', 'uploads.id').on('upload_parts.part_number', '=', partNumber),
    )
    .selectAll('uploads')
    .select('upload_parts.sha256 as stored_sha256')
    .where('uploads.id', '=', uploadId);
  if (communityScope !== null) query = query.where('uploads.community_id', '=', communityScope);
  return db.first('uploads.find_with_part', query);
}
