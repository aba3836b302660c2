import type { Actor } from '../../auth/actor.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { type SourceRow, setPublicName } from '../../storage/repositories/sources.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { dropCached } from '../communities/change-community.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { checkText } from '../texts/check-text.ts';
import { type PublishTextServices, refuseText } from '../texts/publish-text.ts';
import { requireSourceForActor } from './require-source-for-actor.ts';

type NameSource = {
  readonly community: string;
  readonly source: string;
  /** What the public reads; null: its number. */
  readonly publicName: string | null;
  readonly overrideReason: string | undefined;
  /** Where public reads are cached. */
  readonly origin: string;
  readonly requestId: string;
};

/**
 * Names a source for the public, which knows it by its number else, and publishes the community again.
 * @throws PulseError not_found, text_has_warnings where the name may give somebody away and no reason is given
 */
export async function nameSource(
  services: PublishTextServices,
  actor: Actor,
  { community: communitySlug, source: slug, publicName, overrideReason, origin, requestId }: NameSource,
): Promise<SourceRow> {
  const { db, clock } = services;
  const community = await requireCommunityForActor(db, actor, communitySlug);
  const source = await requireSourceForActor(db, actor, { community: communitySlug, source: slug });
  let reason: string | undefined;
  if (publicName !== null) {
    const check = await checkText(services, community, { text: publicName, week: null });
    if (check.approve(overrideReason ?? null) === null) throw refuseText(publicName, check, '/public_name');
    if (check.warnings.length > 0) reason = overrideReason;
  }
  const outbox = toOutboxRows(services, [
    { v: 2, type: 'community.publish', community_id: community.id, correlation_id: requestId },
  ]);
  await dropCached(services, origin, communitySlug);
  await setPublicName(db, {
    communityId: community.id,
    sourceId: source.id,
    publicName,
    outbox,
    now: clock.now(),
    audit: newAuditEntry(services, actor, {
      action: 'source.update',
      communityId: community.id,
      detail: { source: slug, settings: ['public_name'], ...(reason === undefined ? {} : { reason }) },
    }),
  });
  await sendFromOutbox(services, outbox);
  await dropCached(services, origin, communitySlug);
  const { community_id: _, ...named } = await requireSourceForActor(db, actor, {
    community: communitySlug,
    source: slug,
  });
  return named;
}
