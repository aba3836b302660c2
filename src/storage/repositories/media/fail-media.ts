import type { Db } from '../../db.ts';

/** Notes that reading the media of an export failed for good or for now; what was stored before stays. */
export async function failMedia(
  db: Db,
  { exportId, code, now }: { exportId: string; code: string; now: number },
): Promise<void> {
  await db.run(
    'fail_media',
    db.build
      .updateTable('exports')
      .set({ media_status: 'failed', media_error: code, media_updated_at: now })
      .where('id', '=', exportId)
      .where('media_status', '=', 'waiting'),
  );
}
