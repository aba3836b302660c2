import type { Db } from '../../db.ts';
import type { ApiKeysTable } from '../../tables/api-keys.ts';

/** The key with this look-up prefix, whatever its state. */
export function findKeyByPrefix(db: Db, prefix: string): Promise<ApiKeysTable | null> {
  return db.first<ApiKeysTable>(
    'api_keys.find_by_prefix',
    db.build.selectFrom('api_keys').selectAll().where('prefix', '=', prefix),
  );
}
