import type { Actor } from '../../auth/actor.ts';
import { keyCacheName } from '../../auth/stored-key.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import type { Services } from '../../services.ts';
import { hideCommunity, listKeyPrefixes, saveRemoval } from '../../storage/repositories/removals.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { type DeletionPlan, planCommunityDeletion, requireRepeated } from './plan-deletion.ts';

type DeleteCommunity = {
  /** Slug. */
  readonly community: string;
  /** The slug once more. */
  readonly confirm: string;
  /** Where public reads are cached. */
  readonly origin: string;
};

/**
 * Deletes a community of the actor with all its sources. It is hidden and its keys are revoked at once; cron takes away
 * what is stored of it.
 * @returns what goes
 * @throws PulseError not_found, conflict where `confirm` is not its slug
 */
export async function deleteCommunity(
  services: Pick<Services, 'db' | 'kv' | 'config' | 'cache' | 'cachedReads' | 'clock' | 'random'>,
  actor: Actor,
  { community: slug, confirm, origin }: DeleteCommunity,
): Promise<DeletionPlan> {
  const { db, kv, clock } = services;
  const { id } = await requireCommunityForActor(db, actor, slug);
  requireRepeated(confirm, slug);
  const plan = await planCommunityDeletion(db, id);
  const keys = await listKeyPrefixes(db, id);
  await invalidateCommunity(services, origin, slug);
  const audit = newAuditEntry(services, actor, {
    action: 'community.delete',
    communityId: id,
    detail: { name: slug },
  });
  await saveRemoval(db, audit, hideCommunity(id, clock.now()));
  await invalidateCommunity(services, origin, slug);
  for (const prefix of keys) await kv.delete(keyCacheName(prefix));
  return plan;
}
