import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import { sendFromOutbox } from '../../storage/outbox.ts';
import { saveReplay } from '../../storage/repositories/job-messages.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { recoverableCodes } from './classify-dead-letter.ts';
import { planReplay, type ReplayPlan } from './plan-replay.ts';
import { type ChosenDeadLetters, toDeadLetterFilter } from './to-dead-letter-filter.ts';

/**
 * Replays the dead letters of a plan that was looked at: commits first, sends then; what the queue does not take now is sent
 * by cron from the outbox.
 * @param confirm of the plan that was looked at
 * @returns the plan, and how many of them are on their way
 * @throws PulseError conflict when other dead letters match by now
 */
export async function replayDeadLetters(
  services: Pick<Services, 'db' | 'producer' | 'clock' | 'random' | 'log'>,
  actor: Actor,
  { confirm, ...chosen }: ChosenDeadLetters & { readonly confirm: string },
): Promise<{ plan: ReplayPlan; replayed: number }> {
  const { db, clock, log } = services;
  const filter = await toDeadLetterFilter(db, actor, chosen);
  const plan = await planReplay(services, filter);
  if (plan.confirm !== confirm) {
    throw new PulseError(
      'conflict',
      'Other letters match than those you looked at. Look again, then confirm.',
    );
  }
  if (plan.ids.length === 0) return { plan, replayed: 0 };
  const rows = await saveReplay(db, {
    ids: plan.ids,
    recoverable: recoverableCodes,
    by: actor.name,
    now: clock.now(),
    audit: newAuditEntry(services, actor, {
      action: 'dead_letters.replay',
      communityId: filter.communityId,
      detail: { filter: { ...filter, ids: filter.ids && [...filter.ids] }, letters: plan.ids.length },
    }),
  });
  await sendFromOutbox(services, rows);
  log.info('dead_letters.replayed', { by: actor.id, letters: rows.length });
  return { plan, replayed: rows.length };
}
