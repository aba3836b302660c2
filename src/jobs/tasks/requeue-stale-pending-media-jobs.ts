import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { planKinds } from '../../pipeline/analysis/plan-kinds.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { requeueStaleBatches } from '../../storage/repositories/media-batches.ts';
import { requeueStaleMedia } from '../../storage/repositories/media-extraction.ts';
import { firstBatchMessage } from '../handlers/first-batch-message.ts';

/** Media that wait without a sign of life for this long (ms) have lost their message or their Worker. */
const staleAfterMs = 10 * 60_000;

/**
 * Sends the extraction and the analysis of media that stand still once more, from the beginning: what is done is passed
 * over.
 * @returns the number of exports and batches
 */
export async function requeueStalePendingMediaJobs(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log' | 'media'>,
): Promise<number> {
  const { db, clock } = services;
  const now = clock.now();
  const silentSince = now - staleAfterMs;
  const exports = await requeueStaleMedia(db, { now, silentSince });
  const extractions = exports.map(
    ({ id, correlation_id }): JobMessage => ({
      v: 2,
      type: 'media.extract',
      export_id: id,
      from: 0,
      correlation_id,
    }),
  );
  const { inputs } = await planKinds(services.media);
  const batches = inputs.length === 0 ? [] : await requeueStaleBatches(db, { inputs, now, silentSince });
  const analyses = batches.map((batch) => firstBatchMessage(batch, `cron-${now}`));
  await postMessages(services, [...extractions, ...analyses]);
  return extractions.length + analyses.length;
}
