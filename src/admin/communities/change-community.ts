import type { AuditAction } from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import type { PillarInput } from '@beacon-pulse/contracts/src/admin/community.ts';
import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import type { Actor } from '../../auth/actor.ts';
import { invalidateCommunity } from '../../cache/invalidate-community.ts';
import { PulseError } from '../../core/errors.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Services } from '../../services.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import {
  type CommunityChange,
  type CommunityRow,
  updateCommunity as updateRow,
} from '../../storage/repositories/communities.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from './require-community-for-actor.ts';
import { toStoredPillars } from './to-stored-pillars.ts';

type ChangeServices = Pick<
  Services,
  'db' | 'cache' | 'cachedReads' | 'clock' | 'config' | 'kv' | 'producer' | 'random' | 'log'
>;

type Change = {
  readonly slug: string;
  /** The version the change is meant for; `*` for whichever it is. */
  readonly version: string;
  readonly change: CommunityChange;
  readonly action: AuditAction;
  /** Where public reads are cached. */
  readonly origin: string;
  readonly requestId: string;
};

/** The version of a community: it moves with every change of its row. */
export const versionOf = ({ updated_at }: CommunityRow): string => `v${updated_at}`;

/** Settings that digests depend on. */
const derivedFrom = ['language', 'min_people', 'pillars'] as const;

async function changedSettings(community: CommunityRow, change: CommunityChange): Promise<string | null> {
  const after = { ...community, ...change };
  if (derivedFrom.every((name) => after[name] === community[name])) return null;
  return (await fingerprint(derivedFrom.map((name) => String(after[name])))).slice(0, 12);
}

/** A change of whichever version gives way to others this often. */
const maxAttempts = 3;

/** Drops cached answers. A cache that fails keeps no change from being written: the message that follows from it drops them again. */
export async function dropCached(
  services: Parameters<typeof invalidateCommunity>[0] & Pick<Services, 'log'>,
  origin: string,
  slug: string,
): Promise<void> {
  try {
    await invalidateCommunity(services, origin, slug);
  } catch (thrown) {
    services.log.error('cache.not_invalidated', thrown, { community: slug });
  }
}

async function changeCommunity(
  services: ChangeServices,
  actor: Actor,
  { slug, version, change, action, origin, requestId }: Change,
): Promise<CommunityRow> {
  const { db, clock } = services;
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const community = await requireCommunityForActor(db, actor, slug);
    if (version !== '*' && version !== versionOf(community)) break;
    const outbox = toOutboxRows(services, [
      { v: 2, type: 'community.rederive', community_id: community.id, correlation_id: requestId },
    ]);
    await dropCached(services, origin, slug);
    const done = await updateRow(db, {
      id: community.id,
      updatedAt: community.updated_at,
      change,
      settings: await changedSettings(community, change),
      dropPublicRows: change.policy !== undefined && change.policy !== community.policy,
      outbox,
      now: clock.now(),
      audit: newAuditEntry(services, actor, {
        action,
        communityId: community.id,
        detail:
          action === 'community.update'
            ? { settings: Object.keys(change).sort() }
            : { policy: change.policy },
      }),
    });
    if (!done) continue;
    await sendFromOutbox(services, outbox);
    await dropCached(services, origin, slug);
    return requireCommunityForActor(db, actor, slug);
  }
  throw new PulseError(
    'precondition_failed',
    'The community has changed since you read it. Read it again and repeat your change.',
  );
}

type UpdateCommunity = Pick<Change, 'slug' | 'version' | 'origin' | 'requestId'> & {
  /** Settings that are not named stay as they are. */
  readonly settings: {
    readonly [Name in Exclude<keyof CommunityChange, 'policy' | 'pillars'>]?:
      | CommunityChange[Name]
      | undefined;
  };
  readonly pillars: readonly PillarInput[] | undefined;
};

/**
 * Changes settings of a community of the actor, and commits with it the message that derives anew what depends on them.
 * @throws PulseError precondition_failed when it is not the version that was named, bad_request where nothing is to be changed
 */
export async function updateCommunity(
  services: ChangeServices,
  actor: Actor,
  { settings, pillars, ...which }: UpdateCommunity,
): Promise<CommunityRow> {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (given.length === 0 && pillars === undefined)
    throw new PulseError('bad_request', 'Send at least one setting to change.');
  const change: CommunityChange = {
    ...Object.fromEntries(given),
    ...(pillars === undefined ? {} : { pillars: JSON.stringify(await toStoredPillars(pillars)) }),
  };
  return changeCommunity(services, actor, { ...which, change, action: 'community.update' });
}

/** Sets what of a community of the actor is public: nothing, figures, or figures and themes. */
export async function setPolicy(
  services: ChangeServices,
  actor: Actor,
  { policy, ...which }: Pick<Change, 'slug' | 'origin' | 'requestId'> & { readonly policy: Policy },
): Promise<CommunityRow> {
  return changeCommunity(services, actor, {
    ...which,
    version: '*',
    change: { policy },
    action: policy === 'private' ? 'community.unpublish' : 'community.publish',
  });
}
