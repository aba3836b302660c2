import type { Db } from '../../db.ts';

/** The look-up prefix of a key by its id, if it lies within the scope (null: every key). */
export async function findKeyPrefix(
  db: Db,
  id: string,
  communityScope: string | null,
): Promise<string | null> {
  let query = db.build.selectFrom('api_keys').select('prefix').where('id', '=', id);
  if (communityScope !== null) query = query.where('community_id', '=', communityScope);
  return (await db.first<{ prefix: string }>('api_keys.find_prefix', query))?.prefix ?? null;
}
