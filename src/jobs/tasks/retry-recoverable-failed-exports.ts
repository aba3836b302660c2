import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import type { Services } from '../../services.ts';
import { retryFailedExports, takeWaitingExports } from '../../storage/repositories/export-states.ts';
import { sendJobs } from '../send.ts';

/** An export without a sign of life for this long (ms) has lost its message or its Worker. */
const silenceMs = 2 * 60_000;
/** What failed for a passing reason rests this long (ms), and is taken up so many times a day. */
const restMs = 15 * 60_000;
const dayMs = 24 * 3_600_000;
const maxRetriesADay = 3;
/** Exports that stand still and are taken up in one tick; more come in the ticks after it, in turn. */
const maxExports = 100;

const passing = (Object.keys(errorSpecs) as ErrorCode[]).filter(
  (code) => errorSpecs[code].class === 'transient',
);

/**
 * Takes up exports that should be moving and are not, and those that failed for a reason that may have passed; what
 * failed for good stays failed. Returns how many.
 */
export async function retryRecoverableFailedExports({
  db,
  sender,
  clock,
}: Pick<Services, 'db' | 'sender' | 'clock'>): Promise<number> {
  const now = clock.now();
  const waiting = await takeWaitingExports(db, { now, silentSince: now - silenceMs, limit: maxExports });
  const failed = await retryFailedExports(db, {
    recoverable: passing,
    now,
    failedBefore: now - restMs,
    countSince: now - dayMs,
    maxRetries: maxRetriesADay,
  });
  const taken = [...waiting, ...failed];
  await sendJobs(
    { sender },
    taken.map(({ id, correlation_id }) => ({ v: 1, type: 'export.ingest', export_id: id, correlation_id })),
  );
  return taken.length;
}
