import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { listStaleSources } from '../../storage/repositories/weeks.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-source.ts';
import type { TaskLease } from '../task-lease.ts';

/** Sources in one step, and steps in one night. */
const stepSources = 100;
const maxSteps = 100;
/** Weeks of one source in one night, the oldest. */
const weeksPerSource = 60;

/**
 * Sends what is missing for sources without an unfinished export too: after a change of settings or of the engine.
 * Returns how many messages were sent.
 */
export async function reconcileStaleSources(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log'>,
  taskLease: TaskLease,
): Promise<number> {
  const { db, clock } = services;
  const correlationId = `cron-${clock.now()}`;
  let sent = 0;
  let afterId = '';
  for (let step = 0; step < maxSteps && (await taskLease.shouldContinue()); step++) {
    const sourceIds = await listStaleSources(db, { communityId: null, afterId, limit: stepSources });
    const messages = await nextJobsForSources(services, sourceIds, { correlationId, weeksPerSource });
    await postMessages(services, messages);
    sent += messages.length;
    if (sourceIds.length < stepSources) break;
    afterId = sourceIds.at(-1)!;
  }
  return sent;
}
