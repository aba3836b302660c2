import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Whether the database holds anything worth keeping. */
export async function hasCommunities(db: Db): Promise<boolean> {
  return (await db.first('backup.has_communities', sql`SELECT 1 FROM communities LIMIT 1`)) !== null;
}
