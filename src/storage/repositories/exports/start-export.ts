import type { Db } from '../../db.ts';

/** Moves an export to `ingesting`; false when it has ended meanwhile (cancelled, for instance). */
export async function startExport(db: Db, exportId: string, now: number): Promise<boolean> {
  const changed = await db.run(
    'start_export',
    db.build
      .updateTable('exports')
      .set((eb) => ({
        status: 'ingesting' as const,
        attempts: eb('attempts', '+', 1),
        progress_done: 0,
        progress_total: 0,
        error_code: null,
        error_message: null,
        updated_at: now,
      }))
      .where('id', '=', exportId)
      .where('status', 'in', ['queued', 'ingesting']),
  );
  return changed > 0;
}
