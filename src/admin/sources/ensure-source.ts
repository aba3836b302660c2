import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import { listPublicOrigins } from '../../cache/public-origins.ts';
import type { Services } from '../../services.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { findSource, type SourceRow } from '../../storage/repositories/sources.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { insertNamedSource, sourceSlug } from './insert-named-source.ts';

type EnsureSource = {
  /** Slug of the community. */
  readonly community: string;
  /** Slug or name of the source. */
  readonly name: string;
  /** Where public reads are cached. */
  readonly origin: string;
};

/** Finds the source of this slug or name in a community of the actor, and adds it where it is missing. */
export async function ensureSource(
  services: Pick<Services, 'db' | 'cache' | 'cachedReads' | 'clock' | 'config' | 'kv' | 'random'>,
  actor: Actor,
  { community: communitySlug, name, origin }: EnsureSource,
): Promise<{ community: CommunityRow; source: SourceRow }> {
  const { db } = services;
  const community = await requireCommunityForActor(db, actor, communitySlug);
  // the jobs that follow from an upload learn from it where public reads are cached
  await listPublicOrigins(services, origin);
  const slug = await sourceSlug(name);
  const found = await findSource(db, community.id, slug);
  if (found) return { community, source: found };
  try {
    const source = await insertNamedSource(services, actor, { communityId: community.id, name, slug });
    await invalidateCommunity(services, origin, community.slug);
    return { community, source };
  } catch (thrown) {
    // somebody else added it just now
    const other = await findSource(db, community.id, slug);
    if (other) return { community, source: other };
    throw thrown;
  }
}
