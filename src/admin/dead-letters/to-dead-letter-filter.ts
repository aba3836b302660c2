import type { Actor } from '../../auth/actor.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import type { Db } from '../../storage/db.ts';
import type { DeadLetterFilter } from '../../storage/repositories/job-messages.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

/** Dead letters as a person chooses them. */
export type ChosenDeadLetters = {
  readonly ids?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  /** Slug of a community. */
  readonly community?: string | undefined;
  readonly export_id?: string | undefined;
};

/**
 * Makes a filter of what an actor chose.
 * @throws PulseError forbidden for a key of one community
 */
export async function toDeadLetterFilter(
  db: Db,
  actor: Actor,
  { ids, code, type, community, export_id }: ChosenDeadLetters,
): Promise<DeadLetterFilter> {
  requireEveryCommunity(actor);
  return {
    ids: ids ?? null,
    code: code ?? null,
    type: type ?? null,
    communityId: community === undefined ? null : (await requireCommunityForActor(db, actor, community)).id,
    exportId: export_id ?? null,
  };
}
