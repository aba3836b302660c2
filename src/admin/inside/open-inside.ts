import type { Actor } from '../../auth/actor.ts';
import { sha256Hex } from '../../core/hash.ts';
import { newSortableId } from '../../core/ids.ts';
import type { Services } from '../../services.ts';
import { recordRead } from '../../storage/repositories/access.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

type InsideServices = Pick<Services, 'db' | 'clock'>;

const dayMs = 86_400_000;

/**
 * Finds a community whose names and texts the actor is about to read, published or not, and counts the read in the audit
 * log.
 * @throws PulseError not_found where the actor may not see it
 */
export async function openInside(
  services: InsideServices,
  actor: Actor,
  slug: string,
): Promise<CommunityRow> {
  const community = await requireCommunityForActor(services.db, actor, slug);
  await auditRead(services, actor, community.id);
  return community;
}

/** Counts a read of names or texts: one entry for each actor, community and UTC day. */
export async function auditRead(
  { db, clock }: InsideServices,
  actor: Pick<Actor, 'id' | 'name'>,
  communityId: string,
): Promise<void> {
  const at = clock.now();
  const day = at - (at % dayMs);
  const digest = await sha256Hex(`${actor.id} ${communityId} ${day}`);
  const id = newSortableId('aud', day, (length) =>
    Uint8Array.from({ length }, (_, i) => Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16)),
  );
  await recordRead(db, { id, at, actor: { id: actor.id, name: actor.name }, communityId });
}
