import type { ReplayRefusal } from '@beacon-pulse/contracts/src/enums.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ReplayPlan } from '../../pipeline/dead-letters/plan-replay.ts';
import type { Db } from '../../storage/db.ts';
import type { DeadLetterFilter } from '../../storage/repositories/dead-letters.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';

type Given = {
  readonly ids?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly community?: string | undefined;
  readonly export_id?: string | undefined;
};

/** The filter of a request, its community found by slug. */
export async function toDeadLetterFilter(db: Db, actor: Actor, given: Given): Promise<DeadLetterFilter> {
  return {
    ids: given.ids ?? null,
    code: given.code ?? null,
    type: given.type ?? null,
    communityId:
      given.community === undefined ? null : (await requireCommunityForActor(db, actor, given.community)).id,
    exportId: given.export_id ?? null,
  };
}

/** How many letters a plan leaves as they are, by reason. */
export function leftOf({ outcomes }: ReplayPlan): Partial<Record<ReplayRefusal, number>> {
  const { replay: _replay, ...left } = outcomes;
  return left;
}
