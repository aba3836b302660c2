import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity, urlsOfCommunity } from '../../cache/invalidate-community.ts';
import { PulseError } from '../../core/errors.ts';
import type { EdgeCache } from '../../ports/cache.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities/community-row.ts';
import {
  type CommunityChange,
  updateCommunity,
} from '../../storage/repositories/communities/update-community.ts';
import { requireOwnCommunity } from '../own-community.ts';
import { versionOf } from './to-admin-community.ts';

type ChangeCommunity = {
  readonly slug: string;
  /** The version the change is meant for; `*` for whichever it is. */
  readonly version: string;
  readonly change: CommunityChange;
  /** Where public reads are cached. */
  readonly origin: string;
};

/** Changes a community of the actor; `precondition_failed` when it is not the version that was named. */
export async function changeCommunity(
  { db, cache, clock }: { db: Db; cache: EdgeCache; clock: Clock },
  actor: Actor,
  { slug, version, change, origin }: ChangeCommunity,
): Promise<CommunityRow> {
  const community = await requireOwnCommunity(db, actor, slug);
  const changed = new PulseError(
    'precondition_failed',
    'The community was changed since you read it. Read it again and repeat your change.',
  );
  if (version !== '*' && version !== versionOf(community)) throw changed;
  const urls = urlsOfCommunity(origin, slug);
  await invalidateCommunity(cache, urls);
  const done = await updateCommunity(db, {
    id: community.id,
    updatedAt: community.updated_at,
    change,
    now: clock.now(),
  });
  if (!done) throw changed;
  // a read between the two may have kept the old answer
  await invalidateCommunity(cache, urls);
  return requireOwnCommunity(db, actor, slug);
}
