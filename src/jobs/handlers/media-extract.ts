import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { planKinds } from '../../pipeline/analysis/plan-kinds.ts';
import { extractMedia } from '../../pipeline/media/extract-media.ts';
import type { Services } from '../../services.ts';
import { listStaleBatches } from '../../storage/repositories/media-batches.ts';
import { defineJob, type MessageOf } from '../job.ts';
import { firstBatchMessage } from './first-batch-message.ts';

export const mediaExtract = defineJob('media.extract', {
  does: 'stores media files that are new',
  followedBy: 'itself, then `media.analyse`',
  partition: ({ export_id: id }) => `media:${id}`,
  readsArchive: true,
  handle: handleMediaExtract,
});

/**
 * Stores media of an export that its source has not stored yet; what one message may not read comes with the next. At the
 * end comes the analysis of what there are models for.
 */
export async function handleMediaExtract(
  services: Services,
  message: MessageOf<'media.extract'>,
): Promise<JobMessage[]> {
  const next = await extractMedia(services, {
    exportId: message.export_id,
    from: message.from,
    owner: `${message.correlation_id}:${message.from}:${services.clock.now()}`,
  });
  if (next !== null) return [{ ...message, from: next }];
  const { inputs } = await planKinds(services.media);
  if (inputs.length === 0) return [];
  const batches = await listStaleBatches(services.db, { inputs, exportId: message.export_id });
  return batches.map((batch) => firstBatchMessage(batch, message.correlation_id));
}
