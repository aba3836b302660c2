import { sql } from 'kysely';
import type { Db } from '../../db.ts';

export type StoredArtifact = { readonly sha256: string; readonly size: number };

/** The artifacts of a community whose hash lies behind `after` and not behind `upTo` (null: to the end), in order. */
export function listArtifactsBetween(
  db: Db,
  {
    communityId,
    after,
    upTo,
    limit,
  }: { communityId: string; after: string; upTo: string | null; limit: number },
): Promise<StoredArtifact[]> {
  return db.all(
    'list_artifacts_between',
    sql<StoredArtifact>`
      SELECT sha256, size FROM artifacts
      WHERE community_id = ${communityId} AND sha256 > ${after} AND sha256 <= ${upTo ?? '~'}
      ORDER BY sha256 LIMIT ${limit}`,
  );
}
