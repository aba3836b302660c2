import type { Db } from '../../db.ts';
import { type ExportRow, selectExports } from './export-row.ts';

/** An export by its id, if it lies within the scope (null: every community). */
export function findExport(db: Db, id: string, communityScope: string | null): Promise<ExportRow | null> {
  let query = selectExports(db).where('e.id', '=', id);
  if (communityScope !== null) query = query.where('e.community_id', '=', communityScope);
  return db.first<ExportRow>('exports.find', query);
}
