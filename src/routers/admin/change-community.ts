import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import { PulseError } from '../../core/errors.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Services } from '../../services.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import {
  type CommunityChange,
  type CommunityRow,
  updateCommunity,
} from '../../storage/repositories/communities.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { versionOf } from './to-community-response.ts';

type ChangeCommunity = {
  readonly slug: string;
  /** The version the change is meant for; `*` for whichever it is. */
  readonly version: string;
  readonly change: CommunityChange;
  /** Where public reads are cached. */
  readonly origin: string;
  readonly requestId: string;
};

type ChangeServices = Pick<
  Services,
  'db' | 'cache' | 'cachedReads' | 'clock' | 'producer' | 'random' | 'log'
>;

/** Settings that digests depend on. */
const derivedFrom = ['language', 'min_people', 'pillars'] as const;

async function changedSettings(community: CommunityRow, change: CommunityChange): Promise<string | null> {
  const after = { ...community, ...change };
  if (derivedFrom.every((name) => after[name] === community[name])) return null;
  return (await fingerprint(derivedFrom.map((name) => String(after[name])))).slice(0, 12);
}

/** A change of whichever version gives way to others this often. */
const maxAttempts = 3;

/**
 * Changes a community of the actor, and commits with it the message that derives anew what depends on it.
 * @throws PulseError precondition_failed when it is not the version that was named
 */
export async function changeCommunity(
  services: ChangeServices,
  actor: Actor,
  { slug, version, change, origin, requestId }: ChangeCommunity,
): Promise<CommunityRow> {
  const { db, clock } = services;
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const community = await requireCommunityForActor(db, actor, slug);
    if (version !== '*' && version !== versionOf(community)) break;
    const outbox = toOutboxRows(services, [
      { v: 2, type: 'community.rederive', community_id: community.id, correlation_id: requestId },
    ]);
    await invalidateCommunity(services, origin, slug);
    const done = await updateCommunity(db, {
      id: community.id,
      updatedAt: community.updated_at,
      change,
      settings: await changedSettings(community, change),
      outbox,
      now: clock.now(),
    });
    if (!done) continue;
    await sendFromOutbox(services, outbox);
    // a read between the two may have kept the old answer
    await invalidateCommunity(services, origin, slug);
    return requireCommunityForActor(db, actor, slug);
  }
  throw new PulseError(
    'precondition_failed',
    'The community was changed since you read it. Read it again and repeat your change.',
  );
}
