import type { Db } from '../../db.ts';
import type { UploadPartsTable } from '../../tables/upload-parts.ts';

/** R2 allows no more parts in one upload. */
const maxParts = 10_000;

/** The parts that have arrived, by number. */
export async function listUploadParts(db: Db, uploadId: string): Promise<UploadPartsTable[]> {
  return db.all(
    'uploads.list_parts',
    db.build
      .selectFrom('upload_parts')
      .selectAll()
      .where('upload_id', '=', uploadId)
      .orderBy('part_number')
      .limit(maxParts),
  );
}
