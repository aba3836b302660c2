import type { Db } from '../db.ts';
import type { UploadPartsTable, UploadsTable } from '../tables/uploads.ts';

export type UploadWithPart = UploadsTable & {
  /** SHA-256 of this part as it is stored now; null when it has not arrived. */
  readonly stored_sha256: string | null;
};

/** Finds one upload and what is known of one of its parts, in one statement; scoped like `findUpload`. */
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

/** R2 allows no more parts in one upload. */
const maxParts = 10_000;

/** Lists the parts that have arrived, by number. */
export async function listUploadParts(db: Db, uploadId: string): Promise<UploadPartsTable[]> {
  return db.all(
    'upload_parts.list',
    db.build
      .selectFrom('upload_parts')
      .selectAll()
      .where('upload_id', '=', uploadId)
      .orderBy('part_number')
      .limit(maxParts),
  );
}

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
      name: 'upload_parts.store',
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

/** Clears which parts have arrived, as long as the upload is open: they have to be sent again. */
export async function clearUploadParts(db: Db, uploadId: string): Promise<void> {
  await db.run(
    'upload_parts.clear',
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
