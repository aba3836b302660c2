import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { holdsLease, type Lease } from './leases.ts';

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
 * Deletes artifacts whose object is gone, while the lease holds: the files linked to them count as not read, so that a
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
