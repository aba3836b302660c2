import type { Db } from '../../db.ts';

/** Notes that nothing of a closed upload is stored any more. */
export async function markDiscarded(db: Db, uploadId: string, now: number): Promise<void> {
  await db.run(
    'uploads.mark_discarded',
    db.build
      .updateTable('uploads')
      .set({ discarded_at: now })
      .where('id', '=', uploadId)
      .where('status', 'in', ['aborted', 'expired']),
  );
}
