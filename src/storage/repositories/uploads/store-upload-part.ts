import type { Db } from '../../db.ts';
import type { UploadPartsTable } from '../../tables/upload-parts.ts';

/**
 * Records a part that R2 has taken, and keeps the upload open until `expiresAt` where it would close before
 * `extendBefore`. False when the upload is no longer open: then nothing is written.
 */
export async function storeUploadPart(
  db: Db,
  part: UploadPartsTable,
  expiry: { readonly now: number; readonly extendBefore: number; readonly expiresAt: number },
): Promise<boolean> {
  const [stored] = await db.batch([
    {
      name: 'uploads.store_part',
      query: db.build
        .insertInto('upload_parts')
        .columns(['upload_id', 'part_number', 'etag', 'size', 'sha256'])
        .expression((eb) =>
          eb
            .selectFrom('uploads')
            .select((select) => [
              'id',
              select.val(part.part_number).as('part_number'),
              select.val(part.etag).as('etag'),
              select.val(part.size).as('size'),
              select.val(part.sha256).as('sha256'),
            ])
            .where('id', '=', part.upload_id)
            .where('status', '=', 'open'),
        )
        .onConflict((conflict) =>
          conflict.columns(['upload_id', 'part_number']).doUpdateSet((eb) => ({
            etag: eb.ref('excluded.etag'),
            size: eb.ref('excluded.size'),
            sha256: eb.ref('excluded.sha256'),
          })),
        ),
    },
    {
      name: 'uploads.extend',
      query: db.build
        .updateTable('uploads')
        .set({ expires_at: expiry.expiresAt, updated_at: expiry.now })
        .where('id', '=', part.upload_id)
        .where('status', '=', 'open')
        .where('expires_at', '<', expiry.extendBefore),
    },
  ]);
  return stored!.changes > 0;
}
