import type { Db } from '../../db.ts';
import type { ApiKeysTable } from '../../tables/api-keys.ts';

/** Adds a key. */
export async function insertKey(db: Db, row: ApiKeysTable): Promise<void> {
  await db.run('api_keys.insert', db.build.insertInto('api_keys').values(row));
}
