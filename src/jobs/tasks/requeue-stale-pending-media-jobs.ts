import type { Services } from '../../services.ts';
import { requeueStaleMedia } from '../../storage/repositories/media/requeue-stale-media.ts';
import { sendJobs } from '../send.ts';

/** Media that wait without a sign of life for this long (ms) have lost their message or their Worker. */
const silenceMs = 10 * 60_000;

/** Sends the extraction of media that stands still once more, from the beginning: what is stored is passed over. Returns how many. */
export async function requeueStalePendingMediaJobs(
  services: Pick<Services, 'db' | 'sender' | 'clock'>,
): Promise<number> {
  const now = services.clock.now();
  const stale = await requeueStaleMedia(services.db, { now, silentSince: now - silenceMs });
  await sendJobs(
    services,
    stale.map(({ id, correlation_id }) => ({
      v: 1,
      type: 'media.extract',
      export_id: id,
      from: 0,
      correlation_id,
    })),
  );
  return stale.length;
}
