import type { Actor } from '../../auth/actor.ts';
import type { Db } from '../../storage/db.ts';
import { planReplay, type ReplayPlan } from './plan-replay.ts';
import { type ChosenDeadLetters, toDeadLetterFilter } from './to-dead-letter-filter.ts';

/** Says what a replay of these dead letters would do, and changes nothing. */
export async function previewReplay(
  { db }: { readonly db: Db },
  actor: Actor,
  chosen: ChosenDeadLetters,
): Promise<ReplayPlan> {
  return planReplay({ db }, await toDeadLetterFilter(db, actor, chosen));
}
