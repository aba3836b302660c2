import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db.ts';

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
  const row = await db.first('sum_community_bytes', sql<{ bytes: number }>`SELECT ${bytes} AS bytes`);
  return row?.bytes ?? 0;
}
