import { planKinds } from '../../pipeline/analysis/plan-kinds.ts';
import type { Services } from '../../services.ts';
import { requeueStaleBatches } from '../../storage/repositories/media-batches.ts';
import { requeueStaleMedia } from '../../storage/repositories/media-extraction.ts';
import { firstBatchMessage } from '../handlers/first-batch-message.ts';
import { sendJobs } from '../send.ts';

/** Media that wait without a sign of life for this long (ms) have lost their message or their Worker. */
const staleAfterMs = 10 * 60_000;

/**
 * Sends the extraction and the analysis of media that stand still once more, from the beginning: what is done is passed
 * over. Returns how many exports and batches.
 */
export async function requeueStalePendingMediaJobs(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'media'>,
): Promise<number> {
  const now = services.clock.now();
  const stale = await requeueStaleMedia(services.db, { now, silentSince: now - staleAfterMs });
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
  return stale.length + (await requeueAnalyses(services, now));
}

async function requeueAnalyses(
  { db, producer, media }: Pick<Services, 'db' | 'producer' | 'media'>,
  now: number,
): Promise<number> {
  const { inputs } = await planKinds(media);
  if (inputs.length === 0) return 0;
  const batches = await requeueStaleBatches(db, { inputs, now, silentSince: now - staleAfterMs });
  await sendJobs(
    { producer },
    batches.map((batch) => firstBatchMessage(batch, `cron-${now}`)),
  );
  return batches.length;
}
