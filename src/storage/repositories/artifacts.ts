import { type RawBuilder, sql } from 'kysely';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { holdsLease, type Lease } from './leases.ts';
import type { RemovedFor } from './media-extraction.ts';

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

type RemoveArtifacts = {
  readonly communityId: string;
  /** Artifacts that were stored earlier (ms). */
  readonly before: number;
  readonly limit: number;
  readonly lease: Lease;
  readonly now: number;
};

/**
 * Removes artifacts for good whose time is over, with what was found in them and the names of their files; their objects
 * are scheduled for deletion. A later export does not bring the same files back. How many.
 */
export async function expireArtifacts(
  db: Db,
  { communityId, before, limit, lease, now }: RemoveArtifacts,
): Promise<number> {
  const held = holdsLease(lease);
  const due = sql`
    SELECT sha256 FROM artifacts WHERE community_id = ${communityId} AND created_at < ${before} AND ${held}
    ORDER BY sha256 LIMIT ${limit}`;
  const reason: RemovedFor = 'expired';
  const results = await db.batch([
    {
      name: 'pending_deletions.schedule_media',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT ${objectPrefixes.media} || ${communityId} || '/' || sha256, ${now} FROM (${due}) WHERE true
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'attachments.expire',
      query: sql`
        UPDATE attachments SET artifact = NULL, problem = ${reason}, name = ''
        WHERE source_id IN (SELECT id FROM sources WHERE community_id = ${communityId}) AND artifact IN (${due})`,
    },
    {
      name: 'analyses.expire',
      query: sql`DELETE FROM analyses WHERE community_id = ${communityId} AND sha256 IN (${due})`,
    },
    {
      name: 'artifacts.expire',
      query: sql`DELETE FROM artifacts WHERE community_id = ${communityId} AND sha256 IN (${due})`,
    },
  ]);
  return results.at(-1)!.changes;
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
