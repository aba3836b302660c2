import type { Actor } from '../../auth/actor.ts';
import { keyCacheName } from '../../auth/stored-key.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import { findKeyPrefix, revokeKey as markRevoked } from '../../storage/repositories/api-keys.ts';
import { newAuditEntry } from '../audit-entry.ts';

/**
 * Revokes a key that the actor may see; once more does nothing. Elsewhere the key may still be honoured for 60 seconds.
 * @throws PulseError not_found
 */
export async function revokeKey(
  services: Pick<Services, 'db' | 'kv' | 'clock' | 'random'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const { db, kv, clock } = services;
  const prefix = await findKeyPrefix(db, id, actor.communityId);
  if (prefix === null) throw new PulseError('not_found', 'There is no such key.');
  const audit = newAuditEntry(services, actor, {
    action: 'key.revoke',
    communityId: null,
    detail: { key_id: id },
  });
  await kv.delete(keyCacheName(prefix));
  await markRevoked(db, { id, now: clock.now(), audit });
  // a request between the two lines above may have cached the key as it was
  await kv.delete(keyCacheName(prefix));
}
