import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Which source each of these exports belongs to; those that are not there are left out. */
export async function listExportSources(
  db: Db,
  exportIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all(
    'list_export_sources',
    sql<{ id: string; source_id: string }>`
      SELECT e.id, e.source_id FROM json_each(${JSON.stringify(exportIds)}) j JOIN exports e ON e.id = j.value`,
  );
  return new Map(rows.map(({ id, source_id }) => [id, source_id]));
}
