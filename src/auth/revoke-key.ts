import type { Clock } from '../ports/clock.ts';
import type { KeyValue } from '../ports/kv.ts';
import type { Db } from '../storage/db.ts';
import { findKeyPrefix, revokeKey as markRevoked } from '../storage/repositories/api-keys.ts';
import { keyCacheName } from './stored-key.ts';

/** Revokes a key within the scope; false when there is none. Elsewhere the key may still be honoured for 60 seconds. */
export async function revokeKey(
  { db, kv, clock }: { db: Db; kv: KeyValue; clock: Clock },
  id: string,
  communityScope: string | null,
): Promise<boolean> {
  const prefix = await findKeyPrefix(db, id, communityScope);
  if (prefix === null) return false;
  await kv.delete(keyCacheName(prefix));
  await markRevoked(db, id, clock.now());
  // a request between the two lines above may have cached the key as it was
  await kv.delete(keyCacheName(prefix));
  return true;
}
