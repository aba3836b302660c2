import { applyErasures as apply } from '../../pipeline/erasure/apply-erasures.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-source.ts';
import type { TaskLease } from '../task-lease.ts';

/** Sources whose work is sent in one step, and weeks of one source: the reconciliation sends the rest. */
const stepSources = 100;
const weeksPerSource = 60;

/**
 * Finishes erasures that could not be finished at once, and sends what is to be derived anew.
 * @returns the number of sources that were looked through
 */
export async function applyErasures(
  services: Pick<Services, 'db' | 'objects' | 'text' | 'clock' | 'random' | 'log' | 'producer'>,
  taskLease: TaskLease,
): Promise<number> {
  const sources = await apply(services, taskLease.shouldContinue);
  const correlationId = `cron-${services.clock.now()}`;
  for (let at = 0; at < sources.length; at += stepSources) {
    const step = sources.slice(at, at + stepSources);
    await postMessages(services, await nextJobsForSources(services, step, { correlationId, weeksPerSource }));
  }
  return sources.length;
}
