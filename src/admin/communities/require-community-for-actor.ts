import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { type CommunityRow, findCommunity } from '../../storage/repositories/communities.ts';

/**
 * Finds a community that the actor may see; another's is as unknown as one that is not there.
 * @throws PulseError not_found
 */
export async function requireCommunityForActor(db: Db, actor: Actor, slug: string): Promise<CommunityRow> {
  const community = await findCommunity(db, slug, actor.communityId);
  if (!community) throw new PulseError('not_found', 'There is no community with this name.');
  return community;
}
