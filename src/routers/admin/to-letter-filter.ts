import type { Actor } from '../../auth/actor.ts';
import type { ReplayPlan } from '../../pipeline/dead-letters/plan-replay.ts';
import type { Db } from '../../storage/db.ts';
import type { LetterFilter } from '../../storage/repositories/dead-letters.ts';
import { requireOwnCommunity } from '../own-community.ts';

type Given = {
  readonly ids?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly community?: string | undefined;
  readonly export_id?: string | undefined;
};

/** The filter of a request, its community found by slug. */
export async function toLetterFilter(db: Db, actor: Actor, given: Given): Promise<LetterFilter> {
  return {
    ids: given.ids ?? null,
    code: given.code ?? null,
    type: given.type ?? null,
    communityId:
      given.community === undefined ? null : (await requireOwnCommunity(db, actor, given.community)).id,
    exportId: given.export_id ?? null,
  };
}

/** How many letters a plan leaves as they are, by reason. */
export function leftOf({ verdicts }: ReplayPlan): Record<string, number> {
  const { replay: _replay, ...left } = verdicts;
  return left;
}
