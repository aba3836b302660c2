import type { Db } from '../../db.ts';

/** Ends an export whose very file is known already: nothing is read again. */
export async function completeDuplicate(
  db: Db,
  { exportId, twinId, now }: { exportId: string; twinId: string; now: number },
): Promise<void> {
  await db.run(
    'complete_duplicate',
    db.build
      .updateTable('exports')
      .set({ status: 'completed', duplicate_of: twinId, updated_at: now, finished_at: now })
      .where('id', '=', exportId)
      .where('status', 'in', ['queued', 'ingesting']),
  );
}
