import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import { publishCommunity } from '../../pipeline/publishing/publish-community.ts';
import type { Services } from '../../services.ts';
import { finalizeExports } from '../../storage/repositories/export-states.ts';
import { recordDigested } from '../../storage/repositories/exports.ts';
import { defineJob, type MessageOf } from '../job.ts';

export const communityPublish = defineJob('community.publish', {
  does: 'makes the concept graph and the public rows',
  partition: ({ community_id: id }) => `community:${id}`,
  handle: handleCommunityPublish,
});

/** Makes the graph and the public rows of a community anew where they are out of date, and ends the exports that waited for it. */
export async function handleCommunityPublish(
  services: Services,
  message: MessageOf<'community.publish'>,
): Promise<JobMessage[]> {
  const { db, clock } = services;
  await recordDigested(db, { communityId: message.community_id, now: clock.now() });
  const dropCached = (slug: string): Promise<void> => invalidateCommunity(services, null, slug);
  const community = await publishCommunity(services, {
    communityId: message.community_id,
    beforeWrite: dropCached,
  });
  // also where nothing was written: the message may come again because this failed after the write
  if (community !== null) await dropCached(community.slug);
  await finalizeExports(db, { communityId: message.community_id, now: clock.now() });
  return [];
}
