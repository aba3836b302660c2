import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import type { Services } from '../../services.ts';
import { hideSource, saveRemoval } from '../../storage/repositories/removals.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireSourceForActor } from '../sources/require-source-for-actor.ts';
import { type DeletionPlan, planSourceDeletion, requireRepeated } from './plan-deletion.ts';

type DeleteSource = {
  /** Slugs. */
  readonly community: string;
  readonly source: string;
  /** The slug of the source once more. */
  readonly confirm: string;
  /** Where public reads are cached. */
  readonly origin: string;
};

/**
 * Deletes a source of a community of the actor. It is hidden at once; cron takes away what is stored of it.
 * @returns what goes
 * @throws PulseError not_found, conflict where `confirm` is not its slug
 */
export async function deleteSource(
  services: Pick<Services, 'db' | 'kv' | 'config' | 'cache' | 'cachedReads' | 'clock' | 'random'>,
  actor: Actor,
  { confirm, origin, ...name }: DeleteSource,
): Promise<DeletionPlan> {
  const { db, clock } = services;
  const source = await requireSourceForActor(db, actor, name);
  requireRepeated(confirm, source.slug);
  const plan = await planSourceDeletion(db, source);
  await invalidateCommunity(services, origin, name.community);
  const audit = newAuditEntry(services, actor, {
    action: 'source.delete',
    communityId: source.community_id,
    detail: { source: source.slug },
  });
  await saveRemoval(db, audit, hideSource(source.id, source.community_id, clock.now()));
  await invalidateCommunity(services, origin, name.community);
  return plan;
}
