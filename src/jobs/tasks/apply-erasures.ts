import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { applyErasures as apply } from '../../pipeline/erasure/apply-erasures.ts';
import { applyRemovals } from '../../pipeline/removal/apply-removals.ts';
import { replayRemovals } from '../../pipeline/removal/keep-removals.ts';
import type { Services } from '../../services.ts';
import { postMessages } from '../../storage/outbox.ts';
import { nextJobsForSources } from '../handlers/next-jobs-for-source.ts';
import type { TaskLease } from '../task-lease.ts';

/** Sources whose work is sent in one step, and weeks of one source: the reconciliation sends the rest. */
const stepSources = 100;
const weeksPerSource = 60;

/**
 * Takes away communities and sources that were deleted and people who were erased, as far as nobody has yet, and sends
 * what is to be derived anew.
 * @returns the number of sources and communities that something was taken out of
 */
export async function applyErasures(
  services: Pick<Services, 'db' | 'objects' | 'text' | 'clock' | 'random' | 'log' | 'producer'>,
  taskLease: TaskLease,
): Promise<number> {
  const correlationId = `cron-${services.clock.now()}`;
  const communities = await applyRemovals(services, taskLease.shouldContinue);
  const publish = communities.map(
    (id): JobMessage => ({
      v: 2,
      type: 'community.publish',
      community_id: id,
      correlation_id: correlationId,
    }),
  );
  await postMessages(services, publish);
  // what a restored database has back although it was deleted goes with the next turn
  const sources = await apply(services, taskLease.shouldContinue, () => replayRemovals(services));
  for (let at = 0; at < sources.length; at += stepSources) {
    const step = sources.slice(at, at + stepSources);
    await postMessages(services, await nextJobsForSources(services, step, { correlationId, weeksPerSource }));
  }
  return communities.length + sources.length;
}
