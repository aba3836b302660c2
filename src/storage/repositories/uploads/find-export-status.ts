import type { Db } from '../../db.ts';
import type { ExportsTable } from '../../tables/exports.ts';

/** Where an export stands; null when there is none. */
export async function findExportStatus(db: Db, exportId: string): Promise<ExportsTable['status'] | null> {
  const row = await db.first(
    'uploads.find_export_status',
    db.build.selectFrom('exports').select('status').where('id', '=', exportId),
  );
  return row?.status ?? null;
}
