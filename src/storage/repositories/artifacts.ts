import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { holdsLease, type Lease } from './leases.ts';

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
    'artifacts.list_between',
    sql<StoredArtifact>`
      SELECT sha256, size FROM artifacts
      WHERE community_id = ${communityId} AND sha256 > ${after} AND sha256 <= ${upTo ?? '~'}
      ORDER BY sha256 LIMIT ${limit}`,
  );
}

/** Ids of communities, which may have media; at most 1,000. */
export async function listMediaCommunities(db: Db, limit = 1000): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    'artifacts.list_communities',
    db.build.selectFrom('communities').select('id').orderBy('id').limit(limit),
  );
  return rows.map(({ id }) => id);
}

/** Bytes a community keeps or is about to keep: raw exports not yet dropped, open uploads, artifacts. */
export const communityBytes = (communityId: string, now: number): RawBuilder<number> => sql<number>`(
  (SELECT COALESCE(SUM(size), 0) FROM exports
    WHERE community_id = ${communityId} AND raw_deleted_at IS NULL) +
  (SELECT COALESCE(SUM(size), 0) FROM uploads
    WHERE status = 'open' AND expires_at > ${now} AND community_id = ${communityId}) +
  (SELECT COALESCE(SUM(size), 0) FROM artifacts WHERE community_id = ${communityId}))`;

/** `communityBytes`, to be told to somebody: what may still come in is decided where the row is written. */
export async function sumCommunityBytes(db: Db, communityId: string, now: number): Promise<number> {
  const bytes = communityBytes(communityId, now);
  const row = await db.first('communities.sum_bytes', sql<{ bytes: number }>`SELECT ${bytes} AS bytes`);
  return row?.bytes ?? 0;
}

/**
 * Forgets artifacts whose object is gone, while the lease holds: the files linked to them count as not read, so that a
 * later export brings them back. What was found in them goes too.
 */
export async function deleteArtifacts(
  db: Db,
  { communityId, hashes, lease }: { communityId: string; hashes: readonly string[]; lease: Lease },
): Promise<void> {
  const held = holdsLease(lease);
  const batch: NamedQuery[] = chunkJson(hashes).flatMap((json) => [
    {
      name: 'attachments.unlink',
      query: sql`
        UPDATE attachments SET artifact = NULL
        WHERE source_id IN (SELECT id FROM sources WHERE community_id = ${communityId})
          AND artifact IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'analyses.delete',
      query: sql`
        DELETE FROM analyses WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'artifacts.delete',
      query: sql`
        DELETE FROM artifacts WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
  ]);
  await db.batch(batch);
}
