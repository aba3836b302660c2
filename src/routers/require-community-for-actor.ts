import type { Actor } from '../auth/actor.ts';
import { PulseError } from '../core/errors.ts';
import type { Db } from '../storage/db.ts';
import { type CommunityRow, findCommunity } from '../storage/repositories/communities.ts';
import { findSource, type SourceRow } from '../storage/repositories/sources.ts';

/** The community of this slug, if the actor may see it; another's is as unknown as one that is not there. */
export async function requireCommunityForActor(db: Db, actor: Actor, slug: string): Promise<CommunityRow> {
  const community = await findCommunity(db, slug, actor.communityId);
  if (!community) throw new PulseError('not_found', 'There is no community of this name.');
  return community;
}

/** A source of a community by its slug. */
export async function requireSource(db: Db, communityId: string, slug: string): Promise<SourceRow> {
  const source = await findSource(db, communityId, slug);
  if (!source) throw new PulseError('not_found', 'The community has no source of this name.');
  return source;
}
