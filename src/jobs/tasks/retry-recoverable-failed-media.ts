import { type ErrorCode, errorSpecs } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import { retryFailedMedia } from '../../storage/repositories/media/retry-failed-media.ts';
import { sendJobs } from '../send.ts';

/** What failed for a passing reason rests this long (ms), and is taken up so many times in all. */
const restMs = 15 * 60_000;
const maxAttempts = 5;

const passing = (Object.keys(errorSpecs) as ErrorCode[]).filter(
  (code) => errorSpecs[code].class === 'transient',
);

/** Takes up the media of exports whose extraction failed for a reason that may have passed. Returns how many. */
export async function retryRecoverableFailedMedia(
  services: Pick<Services, 'db' | 'sender' | 'clock'>,
): Promise<number> {
  const now = services.clock.now();
  const failed = await retryFailedMedia(services.db, {
    now,
    silentSince: now - restMs,
    codes: passing,
    maxAttempts,
  });
  await sendJobs(
    services,
    failed.map(({ id, correlation_id }) => ({
      v: 1,
      type: 'media.extract',
      export_id: id,
      from: 0,
      correlation_id,
    })),
  );
  return failed.length;
}
