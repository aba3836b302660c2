import { publishCommunity } from '../../pipeline/publishing/publish-community.ts';
import type { Services } from '../../services.ts';
import { finalizeExports } from '../../storage/repositories/exports/finalize-exports.ts';
import type { JobMessage } from '../messages.ts';

/** Makes the graph and the public rows of a community anew where they are out of date, and ends the exports that waited for it. */
export async function handleCommunityRegenerate(
  services: Services,
  message: Extract<JobMessage, { type: 'community.regenerate' | 'concepts.backfill_pillars' }>,
): Promise<JobMessage[]> {
  await publishCommunity(services, { communityId: message.community_id });
  await finalizeExports(services.db, { communityId: message.community_id, now: services.clock.now() });
  return [];
}
