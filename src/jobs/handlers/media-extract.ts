import { extractMedia } from '../../pipeline/media/extract-media.ts';
import type { Services } from '../../services.ts';
import type { JobMessage } from '../messages.ts';

/** Stores media of an export that its source has not stored yet; what one message may not read comes with the next. */
export async function handleMediaExtract(
  services: Services,
  message: Extract<JobMessage, { type: 'media.extract' }>,
): Promise<JobMessage[]> {
  const next = await extractMedia(services, {
    exportId: message.export_id,
    from: message.from,
    owner: `${message.correlation_id}:${message.from}:${services.clock.now()}`,
  });
  return next === null ? [] : [{ ...message, from: next }];
}
