import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import type { Services } from '../../services.ts';
import type { SourceRow } from '../../storage/repositories/sources.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { insertNamedSource } from './insert-named-source.ts';

type CreateSource = {
  /** Slug of the community. */
  readonly community: string;
  readonly name: string;
  /** Made from the name when left out. */
  readonly slug?: string | undefined;
  /** Where public reads are cached. */
  readonly origin: string;
};

/**
 * Adds a source to a community of the actor.
 * @throws PulseError conflict where the slug is taken
 */
export async function createSource(
  services: Pick<Services, 'db' | 'cache' | 'cachedReads' | 'clock' | 'config' | 'kv' | 'random'>,
  actor: Actor,
  { community: slug, origin, ...named }: CreateSource,
): Promise<SourceRow> {
  const community = await requireCommunityForActor(services.db, actor, slug);
  const row = await insertNamedSource(services, actor, { communityId: community.id, ...named });
  await invalidateCommunity(services, origin, community.slug);
  return row;
}
