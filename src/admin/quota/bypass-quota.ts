import type { Quota } from '@beacon-pulse/contracts/src/admin/quota.ts';
import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { invalidateQuotaSettings } from '../../quota/read-quota-settings.ts';
import type { Services } from '../../services.ts';
import { saveBypass } from '../../storage/repositories/quota.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { composeQuota } from './compose-quota.ts';
import { raiseForbidden } from './require-no-raise.ts';

/** A bypass that is forgotten ends by itself (ms). */
const longestMs = 7 * 24 * 3_600_000;

type Bypass = {
  /** Slug of the community. */
  readonly community: string;
  readonly reason: string;
  /** When (ms) it ends; null ends one at once. */
  readonly until: number | null;
};

/**
 * Lifts the limits of a community of the actor for a while, or ends that.
 * @throws PulseError bad_request where it would not end within seven days, forbidden where a key of one community lifts its own limits
 */
export async function bypassQuota(
  services: Pick<Services, 'db' | 'kv' | 'quotaSettings' | 'clock' | 'random'>,
  actor: Actor,
  { community: slug, reason, until }: Bypass,
): Promise<Quota> {
  const { db, clock } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  if (until !== null && actor.communityId !== null)
    throw raiseForbidden([{ pointer: '/expires_at', detail: 'must be null, which ends a bypass' }]);
  const now = clock.now();
  if (until !== null && (until <= now || until > now + longestMs)) {
    throw new PulseError('bad_request', 'A bypass must end in the future, at most seven days from now.', {
      details: [{ pointer: '/expires_at', detail: 'is not within the next seven days' }],
    });
  }
  await saveBypass(db, {
    communityId: community.id,
    until: until ?? 0,
    reason,
    by: actor.name,
    now,
    audit: newAuditEntry(services, actor, {
      action: until === null ? 'quota.end_bypass' : 'quota.bypass',
      communityId: community.id,
      detail: { reason, until: until ?? 0 },
    }),
  });
  await invalidateQuotaSettings(services, community.id);
  return composeQuota(services, community);
}
