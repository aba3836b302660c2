import { sealDueWeeks } from '../../pipeline/retention/seal-due-weeks.ts';
import type { Services } from '../../services.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-sources.ts';
import { sendJobs } from '../send.ts';
import type { TaskLease } from '../task-lease.ts';

/** Sources whose work is sent in one step. */
const stepSources = 100;

/** Takes texts away that are older than their community keeps them. Returns how many sources had some. */
export async function sealExpiredTexts(
  services: Pick<Services, 'db' | 'objects' | 'clock' | 'random' | 'log' | 'producer'>,
  taskLease: TaskLease,
): Promise<number> {
  const sources = await sealDueWeeks(services, taskLease.shouldContinue);
  const correlationId = `cron-${services.clock.now()}`;
  for (let at = 0; at < sources.length; at += stepSources) {
    const step = sources.slice(at, at + stepSources);
    await sendJobs(services, await nextJobsForSources(services, step, correlationId));
  }
  return sources.length;
}
