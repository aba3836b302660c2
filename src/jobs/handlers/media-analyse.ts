import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { newId } from '../../core/ids.ts';
import { analyseMedia } from '../../pipeline/analysis/analyse-media.ts';
import type { Services } from '../../services.ts';
import { defineJob, type MessageOf } from '../job.ts';

export const mediaAnalyse = defineJob('media.analyse', {
  does: 'asks models about files',
  followedBy: 'itself',
  partition: ({ community_id: id, kind }) => `media:${id}:${kind}`,
  foundByCron: true,
  handle: handleMediaAnalyse,
});

/** Asks models about files of a batch; what one message may not do comes with the next. */
export async function handleMediaAnalyse(
  services: Services,
  message: MessageOf<'media.analyse'>,
): Promise<JobMessage[]> {
  const { community_id: communityId, kind, after } = message;
  const owner = newId('own', services.random);
  const next = await analyseMedia(services, { communityId, kind, after, owner });
  return next === null ? [] : [{ ...message, after: next.after }];
}
