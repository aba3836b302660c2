import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { planKinds } from '../../pipeline/analysis/plan-kinds.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { retryFailedAnalyses } from '../../storage/repositories/artifacts.ts';
import { retryFailedMedia } from '../../storage/repositories/media-extraction.ts';

/** What failed for a passing reason rests this long (ms), and is taken up so many times in all. */
const cooldownMs = 15 * 60_000;
const maxAttempts = 5;

/** An analysis that failed for a passing reason rests this long (ms); it is given up after so many failed calls in all. */
const analysisCooldownMs = 6 * 3_600_000;
const maxAnalysisAttempts = 24;

const retryableCodes = (Object.keys(errorSpecs) as ErrorCode[]).filter(
  (code) => errorSpecs[code].class === 'transient',
);

/** Takes up media whose extraction or analysis failed for a reason that may have passed. Returns how many exports and files. */
export async function retryRecoverableFailedMedia(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log' | 'media'>,
): Promise<number> {
  const now = services.clock.now();
  const failed = await retryFailedMedia(services.db, {
    now,
    silentSince: now - cooldownMs,
    codes: retryableCodes,
    maxAttempts,
  });
  await postMessages(
    services,
    failed.map(({ id, correlation_id }) => ({
      v: 2,
      type: 'media.extract',
      export_id: id,
      from: 0,
      correlation_id,
    })),
  );
  const { inputs } = await planKinds(services.media);
  if (inputs.length === 0) return failed.length;
  const files = await retryFailedAnalyses(services.db, {
    codes: retryableCodes,
    failedBefore: now - analysisCooldownMs,
    maxAttempts: maxAnalysisAttempts,
  });
  return failed.length + files;
}
