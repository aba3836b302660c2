import type { Services } from '../../services.ts';
import { listWaitingExports } from '../../storage/repositories/exports/list-waiting-exports.ts';
import { sendJobs } from '../send.ts';

/** An export without a sign of life for this long (ms) has lost its message or its Worker. */
const silenceMs = 2 * 60_000;

/** Takes up exports that should be moving and are not. Returns how many. */
export async function retryRecoverableFailedExports(
  services: Pick<Services, 'db' | 'sender' | 'clock'>,
): Promise<number> {
  const now = services.clock.now();
  const waiting = await listWaitingExports(services.db, { now, silentSince: now - silenceMs });
  await sendJobs(
    services,
    waiting.map(({ id, correlation_id }) => ({ v: 1, type: 'export.ingest', export_id: id, correlation_id })),
  );
  return waiting.length;
}
