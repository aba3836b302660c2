import type { Db } from '../../db.ts';

/** Ends an open upload without an export. False when it was not open any more. */
export async function closeUpload(
  db: Db,
  uploadId: string,
  status: 'aborted' | 'expired',
  now: number,
): Promise<boolean> {
  const changed = await db.run(
    'uploads.close',
    db.build
      .updateTable('uploads')
      .set({ status, updated_at: now })
      .where('id', '=', uploadId)
      .where('status', '=', 'open'),
  );
  return changed > 0;
}
