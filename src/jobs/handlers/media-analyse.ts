import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { newId } from '../../core/ids.ts';
import { analyseMedia } from '../../pipeline/analysis/analyse-media.ts';
import type { Services } from '../../services.ts';

/** Asks models about files of a batch; what one message may not do comes with the next. */
export async function handleMediaAnalyse(
  services: Services,
  message: Extract<JobMessage, { type: 'media.analyse' }>,
): Promise<JobMessage[]> {
  const { community_id: communityId, kind, after } = message;
  const owner = newId('own', services.random);
  const next = await analyseMedia(services, { communityId, kind, after, owner });
  return next === null ? [] : [{ ...message, after: next.after }];
}
