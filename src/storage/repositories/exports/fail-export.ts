import type { Db } from '../../db.ts';

/** Ends an export that cannot be read, with the reason a person is shown. A finished or cancelled one stays as it is. */
export async function failExport(
  db: Db,
  failure: { exportId: string; code: string; message: string; now: number },
): Promise<void> {
  await db.run(
    'fail_export',
    db.build
      .updateTable('exports')
      .set({
        status: 'failed',
        error_code: failure.code,
        error_message: failure.message,
        updated_at: failure.now,
        finished_at: failure.now,
      })
      .where('id', '=', failure.exportId)
      .where('status', 'in', ['queued', 'ingesting', 'analysing']),
  );
}
