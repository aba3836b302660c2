import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import type { Lease } from '../leases/take-lease.ts';

/**
 * Forgets artifacts whose object is gone, while the lease holds: the files linked to them count as not read, so that a
 * later export brings them back. What was found in them goes too.
 */
export async function forgetArtifacts(
  db: Db,
  { communityId, hashes, lease }: { communityId: string; hashes: readonly string[]; lease: Lease },
): Promise<void> {
  const held = holdsLease(lease);
  const batch: NamedQuery[] = chunkJson(hashes).flatMap((json) => [
    {
      name: 'unlink_artifacts',
      query: sql`
        UPDATE attachments SET artifact = NULL
        WHERE source_id IN (SELECT id FROM sources WHERE community_id = ${communityId})
          AND artifact IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'delete_analyses',
      query: sql`
        DELETE FROM analyses WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
    {
      name: 'delete_artifacts',
      query: sql`
        DELETE FROM artifacts WHERE community_id = ${communityId}
          AND sha256 IN (SELECT value FROM json_each(${json})) AND ${held}`,
    },
  ]);
  await db.batch(batch);
}
