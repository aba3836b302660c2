import type { Db } from '../../db.ts';

/** Shows how far reading has come: weeks done of all. False when the export is no longer being read. */
export async function saveProgress(
  db: Db,
  progress: { exportId: string; done: number; total: number; now: number },
): Promise<boolean> {
  const changed = await db.run(
    'save_progress',
    db.build
      .updateTable('exports')
      .set({ progress_done: progress.done, progress_total: progress.total, updated_at: progress.now })
      .where('id', '=', progress.exportId)
      .where('status', '=', 'ingesting'),
  );
  return changed > 0;
}
