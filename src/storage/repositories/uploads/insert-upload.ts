import type { Insertable } from 'kysely';
import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';

/** Writes a new upload. */
export async function insertUpload(db: Db, row: Insertable<UploadsTable>): Promise<void> {
  await db.run('uploads.insert', db.build.insertInto('uploads').values(row));
}
