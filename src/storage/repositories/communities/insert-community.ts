import type { Db } from '../../db.ts';
import type { CommunityRow } from './community-row.ts';

/** Adds a community; false when its slug is taken. */
export async function insertCommunity(db: Db, row: CommunityRow): Promise<boolean> {
  const query = db.build
    .insertInto('communities')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
  return (await db.run('communities.insert', query)) === 1;
}
