import type { Db } from '../../db.ts';

/** Puts an export back in line after a passing failure, not to be tried before `nextAttemptAt` (ms). */
export async function postponeExport(
  db: Db,
  delay: { exportId: string; code: string; message: string; nextAttemptAt: number; now: number },
): Promise<void> {
  await db.run(
    'postpone_export',
    db.build
      .updateTable('exports')
      .set({
        status: 'queued',
        error_code: delay.code,
        error_message: delay.message,
        next_attempt_at: delay.nextAttemptAt,
        updated_at: delay.now,
      })
      .where('id', '=', delay.exportId)
      .where('status', '=', 'ingesting'),
  );
}
