import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { BatchId } from './find-media-batch.ts';

export type PendingArtifact = {
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly export_id: string | null;
  readonly attempts: number;
  /** JSON: the answers there are already. */
  readonly result: string;
};

type ListPending = BatchId & {
  /** Fingerprint of the models of today. */
  readonly input: string;
  /** Only files whose hash lies behind it. */
  readonly after: string;
  readonly limit: number;
};

/** Files of a kind without a final analysis by the models of today, in the order of their hashes. */
export function listPendingArtifacts(
  db: Db,
  { kind, communityId, input, after, limit }: ListPending,
): Promise<PendingArtifact[]> {
  const known = sql`n.input = ${input}`;
  return db.all(
    'analyses.list_pending',
    sql<PendingArtifact>`
      SELECT a.sha256, a.size, a.media_type, a.export_id,
        CASE WHEN ${known} THEN n.attempts ELSE 0 END AS attempts,
        CASE WHEN ${known} THEN n.result ELSE '{}' END AS result
      FROM artifacts a LEFT JOIN analyses n ON n.community_id = a.community_id AND n.sha256 = a.sha256
      WHERE a.community_id = ${communityId} AND a.sha256 > ${after}
        AND substr(a.media_type, 1, 6) = ${`${kind}/`}
        AND (n.sha256 IS NULL OR n.input <> ${input} OR n.state IN ('pending', 'deferred_processing'))
      ORDER BY a.sha256 LIMIT ${limit}`,
  );
}
