import { sql } from 'kysely';
import type { MediaKind } from '../../../core/media-kinds.ts';
import type { Db } from '../../db.ts';
import type { AnalysesTable } from '../../tables/analyses.ts';

export type AnalysisCount = {
  readonly kind: MediaKind;
  readonly state: AnalysesTable['state'];
  readonly count: number;
};

/**
 * How far the files are that came with an export first, by kind and state. A file without an analysis of its own stands
 * where its batch stands.
 */
export function countAnalyses(db: Db, exportId: string): Promise<AnalysisCount[]> {
  return db.all(
    'analyses.count',
    sql<AnalysisCount>`
      SELECT b.kind, COALESCE(CASE WHEN n.state = 'pending' THEN NULL ELSE n.state END, b.state) AS state, COUNT(*) AS count
      FROM exports e CROSS JOIN artifacts a
        JOIN media_batches b ON b.kind = substr(a.media_type, 1, 5) AND b.community_id = a.community_id
        LEFT JOIN analyses n ON n.community_id = a.community_id AND n.sha256 = a.sha256
      WHERE e.id = ${exportId} AND a.community_id = e.community_id AND a.export_id = e.id
      GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}
