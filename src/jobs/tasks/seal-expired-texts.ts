import { sealDueWeeks } from '../../pipeline/retention/seal-due-weeks.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-source.ts';
import type { TaskLease } from '../task-lease.ts';

/** Sources whose work is sent in one step, and weeks of one source: the reconciliation sends the rest. */
const stepSources = 100;
const weeksPerSource = 60;

/**
 * Takes texts away that are older than their community keeps them, and sends what is to be derived anew.
 * @returns the number of sources that had some
 */
export async function sealExpiredTexts(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'random' | 'log' | 'producer'>,
  taskLease: TaskLease,
): Promise<number> {
  const sources = await sealDueWeeks(services, taskLease.shouldContinue);
  const correlationId = `cron-${services.clock.now()}`;
  for (let at = 0; at < sources.length; at += stepSources) {
    const step = sources.slice(at, at + stepSources);
    await postMessages(services, await nextJobsForSources(services, step, { correlationId, weeksPerSource }));
  }
  return sources.length;
}
