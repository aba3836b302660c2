import type { Actor } from '../../auth/actor.ts';
import { type NewKey, prepareKey } from '../../auth/prepare-key.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import { insertKey, type KeyRow } from '../../storage/repositories/access.ts';
import type { ApiKeysTable } from '../../storage/tables/access.ts';
import { type AuditActor, newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

type KeyServices = Pick<Services, 'db' | 'clock' | 'random'>;

/** Stores a new key; `key` is shown this once. */
export async function addKey(
  services: KeyServices,
  actor: AuditActor,
  newKey: NewKey,
): Promise<{ row: ApiKeysTable; key: string }> {
  const prepared = await prepareKey(services, newKey);
  const { row } = prepared;
  const audit = newAuditEntry(services, actor, {
    action: 'key.create',
    communityId: row.community_id,
    detail: { key_id: row.id, name: row.name, scopes: [...newKey.scopes] },
  });
  await insertKey(services.db, row, audit);
  return prepared;
}

type CreateKey = Pick<NewKey, 'name' | 'scopes' | 'expiresAt'> & {
  /** Slug of the community that the key is bound to; undefined for a key of every community. */
  readonly community: string | undefined;
};

/**
 * Makes a key for a community of the actor, or for all; `key` is shown this once.
 * @throws PulseError forbidden where a key of one community would make a key of all, bad_request for one that has expired
 */
export async function createKey(
  services: KeyServices,
  actor: Actor,
  { community: slug, ...newKey }: CreateKey,
): Promise<{ row: KeyRow; key: string }> {
  if (actor.communityId !== null && slug === undefined) {
    throw new PulseError(
      'forbidden',
      'This key is limited to one community and can only create keys for it.',
    );
  }
  const community = slug === undefined ? null : await requireCommunityForActor(services.db, actor, slug);
  if (newKey.expiresAt !== null && newKey.expiresAt <= services.clock.now()) {
    throw new PulseError('bad_request', 'A key must expire in the future.', {
      details: [{ pointer: '/expires_at', detail: 'lies in the past' }],
    });
  }
  const scopes = [...new Set(newKey.scopes)];
  const { row, key } = await addKey(services, actor, {
    ...newKey,
    scopes,
    communityId: community?.id ?? null,
  });
  return { row: { ...row, community_slug: community?.slug ?? null }, key };
}
