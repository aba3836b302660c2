import type { Db } from '../../db.ts';
import { type ExportRow, selectExports } from './export-row.ts';

type ListExports = {
  /** Exports of this community only; null: of all. */
  readonly communityId: string | null;
  readonly sourceId: string | null;
  readonly status: ExportRow['status'] | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Exports, newest first, one more than `limit`. */
export function listExports(
  db: Db,
  { communityId, sourceId, status, beforeId, limit }: ListExports,
): Promise<ExportRow[]> {
  let query = selectExports(db)
    .orderBy('e.id', 'desc')
    .limit(limit + 1);
  if (communityId !== null) query = query.where('e.community_id', '=', communityId);
  if (sourceId !== null) query = query.where('e.source_id', '=', sourceId);
  if (status !== null) query = query.where('e.status', '=', status);
  if (beforeId !== null) query = query.where('e.id', '<', beforeId);
  return db.all<ExportRow>('exports.list', query);
}
