import type { Db } from '../../db.ts';
import type { SourceRow } from './source-row.ts';

/** Adds a source to its community; false when its slug is taken there. */
export async function insertSource(db: Db, row: SourceRow & { community_id: string }): Promise<boolean> {
  const query = db.build
    .insertInto('sources')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
  return (await db.run('sources.insert', query)) === 1;
}
