import type { Actor } from '../../auth/actor.ts';
import { keyCacheName } from '../../auth/stored-key.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import {
  findKeyPrefix,
  isLastAdminKey,
  revokeKey as markRevoked,
} from '../../storage/repositories/access.ts';
import { newAuditEntry } from '../audit-entry.ts';

/**
 * Revokes a key that the actor may see; once more does nothing. Elsewhere the key may still be honoured for 60 seconds.
 * @throws PulseError not_found; conflict for the last admin key of all communities, for nobody could make another
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
  // where KV does not answer, what it holds ends by itself within a minute
  const dropCached = (): Promise<void> => kv.delete(keyCacheName(prefix)).catch(() => {});
  await dropCached();
  const now = clock.now();
  if (!(await markRevoked(db, { id, now, audit })) && (await isLastAdminKey(db, id, now))) {
    throw new PulseError(
      'conflict',
      'This is the last admin key of all communities. Create another one before you revoke it.',
    );
  }
  // a request between the two may have cached the key as it was
  await dropCached();
}
