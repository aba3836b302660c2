import type { ReplayRefusal } from '@beacon-pulse/contracts/src/enums.ts';
import type { ReplayPlan } from '../../../admin/dead-letters/plan-replay.ts';

/** How many letters a plan leaves as they are, by reason. */
export function toReplayRefusals({ outcomes }: ReplayPlan): Partial<Record<ReplayRefusal, number>> {
  const { replay: _replay, ...left } = outcomes;
  return left;
}
