import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { deleteEditorText, findEditorText } from '../../storage/repositories/public-review.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { dropCached } from '../communities/change-community.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import type { PublishTextServices } from './publish-text.ts';
import { requireVersion, textHasChanged } from './text-version.ts';

type WithdrawText = {
  readonly community: string;
  readonly week: string;
  /** The version that is taken back; `*` for whichever it is. */
  readonly version: string;
  /** Where public reads are cached. */
  readonly origin: string;
  readonly requestId: string;
};

/** Somebody else's change comes first this often where any version may be taken back. */
const maxAttempts = 3;

/**
 * Takes a published text back: it is deleted, and the public does not see it any more.
 * @throws PulseError not_found where there is none, precondition_failed
 */
export async function withdrawText(
  services: Omit<PublishTextServices, 'objects'>,
  actor: Actor,
  { community: slug, week, version, origin, requestId }: WithdrawText,
): Promise<void> {
  const { db, clock } = services;
  const { id: communityId } = await requireCommunityForActor(db, actor, slug);
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const row = await findEditorText(db, communityId, week);
    if (row === null) throw new PulseError('not_found', 'Nobody has published a text about this week.');
    requireVersion(row, version);
    const outbox = toOutboxRows(services, [
      { v: 2, type: 'community.publish', community_id: communityId, correlation_id: requestId },
    ]);
    await dropCached(services, origin, slug);
    const done = await deleteEditorText(db, {
      communityId,
      week,
      replaces: row.saved_at,
      audit: newAuditEntry(services, actor, { action: 'texts.withdraw', communityId, detail: { week } }),
      outbox,
      now: clock.now(),
    });
    if (!done) continue;
    await sendFromOutbox(services, outbox);
    await dropCached(services, origin, slug);
    return;
  }
  throw textHasChanged();
}
