import type { Db } from '../../db.ts';

/** Forgets which parts have arrived, as long as the upload is open: they have to be sent again. */
export async function clearUploadParts(db: Db, uploadId: string): Promise<void> {
  await db.run(
    'uploads.clear_parts',
    db.build
      .deleteFrom('upload_parts')
      .where('upload_id', '=', uploadId)
      .where((eb) =>
        eb.exists(
          eb.selectFrom('uploads').select('id').where('id', '=', uploadId).where('status', '=', 'open'),
        ),
      ),
  );
}
