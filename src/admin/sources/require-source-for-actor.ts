import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { findSource, type SourceRow } from '../../storage/repositories/sources.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

/** A source by its slug and that of its community. */
export type SourceName = { readonly community: string; readonly source: string };

/**
 * Finds a source of a community that the actor may see.
 * @throws PulseError not_found
 */
export async function requireSourceForActor(
  db: Db,
  actor: Actor,
  { community: communitySlug, source: slug }: SourceName,
): Promise<SourceRow & { readonly community_id: string }> {
  const community = await requireCommunityForActor(db, actor, communitySlug);
  const source = await findSource(db, community.id, slug);
  if (!source) throw new PulseError('not_found', 'The community has no source with this name.');
  return { ...source, community_id: community.id };
}
