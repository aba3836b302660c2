import { PulseError } from '../../core/errors.ts';
import { newSortableId, type RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { QueueProducer } from '../../ports/queue-producer.ts';
import type { Db } from '../../storage/db.ts';
import { sendFromOutbox } from '../../storage/outbox.ts';
import { type DeadLetterFilter, saveReplay } from '../../storage/repositories/dead-letters.ts';
import { recoverableCodes } from './classify-dead-letter.ts';
import { planReplay, type ReplayPlan } from './plan-replay.ts';

type ReplayServices = {
  readonly db: Db;
  readonly producer: QueueProducer;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};

type ReplayRequest = {
  readonly filter: DeadLetterFilter;
  /** `confirm` of the plan that was looked at. */
  readonly confirm: string;
  readonly actor: { readonly id: string; readonly name: string };
};

/**
 * Replays the dead letters of a plan that was looked at: commits first, sends then; what the queue does not take now is sent
 * by cron from the outbox. `conflict` when other letters match by now. The number that were sent on their way.
 */
export async function replayDeadLetters(
  services: ReplayServices,
  { filter, confirm, actor }: ReplayRequest,
): Promise<{ plan: ReplayPlan; replayed: number }> {
  const { db, clock, random, log } = services;
  const plan = await planReplay(services, filter);
  if (plan.confirm !== confirm) {
    throw new PulseError(
      'conflict',
      'Other letters match than those you looked at. Look again, then confirm.',
    );
  }
  if (plan.ids.length === 0) return { plan, replayed: 0 };
  const now = clock.now();
  const rows = await saveReplay(db, {
    ids: plan.ids,
    recoverable: recoverableCodes,
    by: actor.name,
    now,
    audit: {
      id: newSortableId('aud', now, random),
      at: now,
      actor,
      communityId: filter.communityId,
      action: 'dead_letters.replay',
      detail: { filter, letters: plan.ids.length },
    },
  });
  await sendFromOutbox(services, rows);
  log.info('dead_letters.replayed', { by: actor.id, letters: rows.length });
  return { plan, replayed: rows.length };
}
