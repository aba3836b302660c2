import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { toPublishedText } from '../../pipeline/publishing/list-published-texts.ts';
import type { Services } from '../../services.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import {
  type EditorTextRow,
  findEditorText,
  saveEditorText,
} from '../../storage/repositories/public-review.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { dropCached } from '../communities/change-community.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';
import { checkText, locateWarning, type TextCheck } from './check-text.ts';
import { requireKnownWeek } from './require-known-week.ts';
import { requireVersion, textHasChanged } from './text-version.ts';

export type PublishTextServices = Pick<
  Services,
  'db' | 'objects' | 'cache' | 'cachedReads' | 'clock' | 'config' | 'kv' | 'producer' | 'random' | 'log'
>;

type PublishText = {
  readonly community: string;
  readonly week: string;
  readonly text: string;
  readonly overrideReason: string | undefined;
  /** The version that it replaces; `*` for whichever it is. */
  readonly version: string;
  /** Where public reads are cached. */
  readonly origin: string;
  readonly requestId: string;
};

/** Somebody else's change comes first this often where any version may be replaced. */
const maxAttempts = 3;

/**
 * Publishes what a manager has written about a week, in place of the text before. The public sees it with the same
 * transaction, if it sees the community at all.
 * @throws PulseError not_found, precondition_failed, text_has_warnings where the check warns and no reason is given
 */
export async function publishText(
  services: PublishTextServices,
  actor: Actor,
  { community: slug, week, text, overrideReason, version, origin, requestId }: PublishText,
): Promise<EditorTextRow> {
  const { db, clock } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  const { id: communityId } = community;
  await requireKnownWeek(db, communityId, week);
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const before = await findEditorText(db, communityId, week);
    requireVersion(before, version);
    const check = await checkText(services, community, { text, week });
    const approved = check.approve(overrideReason ?? null);
    if (approved === null) throw refuseText(text, check, '/text');
    const { warnings, tombstones } = check;
    const row: EditorTextRow = {
      community_id: communityId,
      week,
      text: approved,
      warnings: JSON.stringify(warnings),
      reason: warnings.length === 0 ? '' : overrideReason!,
      actor_id: actor.id,
      actor_name: actor.name,
      saved_at: Math.max(clock.now(), (before?.saved_at ?? 0) + 1),
    };
    const outbox = toOutboxRows(services, [
      { v: 2, type: 'community.publish', community_id: communityId, correlation_id: requestId },
    ]);
    await dropCached(services, origin, slug);
    const done = await saveEditorText(db, {
      communityId,
      week,
      row,
      replaces: before?.saved_at ?? 0,
      published: JSON.stringify(toPublishedText(row)),
      tombstones,
      // no text: it is kept with the week, and may be taken back
      audit: newAuditEntry(services, actor, {
        action: 'texts.publish',
        communityId,
        detail: {
          week,
          warnings: warnings.length,
          ...(row.reason === '' ? {} : { reason: row.reason }),
        },
      }),
      outbox,
      now: clock.now(),
    });
    if (!done) continue;
    await sendFromOutbox(services, outbox);
    await dropCached(services, origin, slug);
    return row;
  }
  throw textHasChanged();
}

/** The error of a text that may give somebody away, with every place. */
export function refuseText(
  text: string,
  { warnings }: Pick<TextCheck, 'warnings'>,
  pointer: string,
): PulseError {
  const hasErased = warnings.some(({ kind }) => kind === 'erased');
  return new PulseError(
    'text_has_warnings',
    hasErased
      ? 'The text names somebody who was erased. Take the name out: no reason allows it.'
      : 'The text may give somebody away. Change what is listed, or say in override_reason why it is right all the same.',
    { details: warnings.map((warning) => ({ pointer, detail: locateWarning(text, warning) })) },
  );
}
