import type { Db } from '../../db.ts';
import type { KeyRow } from './key-row.ts';

type ListKeys = {
  readonly communityScope: string | null;
  readonly afterId: string | null;
  readonly limit: number;
};

/** Keys by id, one more than `limit`. */
export function listKeys(db: Db, { communityScope, afterId, limit }: ListKeys): Promise<KeyRow[]> {
  let query = db.build
    .selectFrom('api_keys as k')
    .leftJoin('communities as c', 'c.id', 'k.community_id')
    .select([
      'k.id',
      'k.prefix',
      'k.name',
      'k.scopes',
      'c.slug as community_slug',
      'k.expires_at',
      'k.last_used_at',
      'k.revoked_at',
      'k.created_at',
    ])
    .orderBy('k.id')
    .limit(limit + 1);
  if (communityScope !== null) query = query.where('k.community_id', '=', communityScope);
  if (afterId !== null) query = query.where('k.id', '>', afterId);
  return db.all<KeyRow>('api_keys.list', query);
}
