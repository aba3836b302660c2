import type { Insertable } from 'kysely';
import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';
import { communityBytes } from '../media/sum-community-bytes.ts';

/**
 * Writes a new upload, in one statement with the question whether its community has room for it: false when its bytes
 * would pass `maxBytes`, whoever else uploads meanwhile.
 */
export async function insertUpload(
  db: Db,
  row: Insertable<UploadsTable>,
  maxBytes: number,
): Promise<boolean> {
  const columns = Object.keys(row) as (keyof UploadsTable)[];
  const changed = await db.run(
    'uploads.insert',
    db.build
      .insertInto('uploads')
      .columns(columns)
      .expression(
        db.build
          .selectNoFrom((eb) => columns.map((column) => eb.val(row[column]).as(column)))
          .where(communityBytes(row.community_id, row.created_at), '<=', maxBytes - row.size),
      ),
  );
  return changed > 0;
}
