import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { claimWaitingExports, retryFailedExports } from '../../storage/repositories/export-states.ts';

/** An export without a sign of life for this long (ms) has lost its message or its Worker. */
const staleAfterMs = 2 * 60_000;
/** What failed for a passing reason rests this long (ms), and is taken up so many times a day. */
const cooldownMs = 15 * 60_000;
const dayMs = 24 * 3_600_000;
const maxRetriesPerDay = 3;
/** Exports that stand still and are taken up in one tick; more come in the ticks after it, in turn. */
const maxExports = 100;

const retryableCodes = (Object.keys(errorSpecs) as ErrorCode[]).filter(
  (code) => errorSpecs[code].class === 'transient',
);

/**
 * Takes up exports that should be moving and are not, and those that failed for a reason that may have passed; what
 * failed for good stays failed. Returns how many.
 */
export async function retryRecoverableFailedExports(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log'>,
): Promise<number> {
  const { db, clock } = services;
  const now = clock.now();
  const waiting = await claimWaitingExports(db, { now, silentSince: now - staleAfterMs, limit: maxExports });
  const failed = await retryFailedExports(db, {
    recoverable: retryableCodes,
    now,
    failedBefore: now - cooldownMs,
    countSince: now - dayMs,
    maxRetries: maxRetriesPerDay,
  });
  const taken = [...waiting, ...failed];
  await postMessages(
    services,
    taken.map(({ id, correlation_id }) => ({ v: 2, type: 'export.ingest', export_id: id, correlation_id })),
  );
  return taken.length;
}
