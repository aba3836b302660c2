import type { WordDecision } from '@beacon-pulse/contracts/src/admin/public-word.ts';
import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { phraseKey } from '../../pipeline/privacy/public-words/phrase.ts';
import type { Services } from '../../services.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { listWordDecisions, saveWordDecision } from '../../storage/repositories/public-review.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

type DecideServices = Pick<Services, 'db' | 'clock' | 'producer' | 'random' | 'log'>;

type Decide = {
  readonly community: string;
  /** As it is listed, or as people write it. */
  readonly word: string;
  readonly decision: WordDecision;
  readonly requestId: string;
};

/** More decisions than a publication reads are refused. */
const maxDecisions = 2_000;

/**
 * Keeps what an admin has decided about a word of the public, and publishes the community again. The same decision once more
 * changes nothing.
 * @throws PulseError not_found for another's community, bad_request for a phrase without a word, conflict where too many
 *   words are decided
 */
export async function decideWord(
  services: DecideServices,
  actor: Actor,
  { community: slug, word: written, decision, requestId }: Decide,
): Promise<{ readonly word: string; readonly decision: WordDecision }> {
  const { db, clock } = services;
  const { id: communityId } = await requireCommunityForActor(db, actor, slug);
  const word = phraseKey(written);
  if (word === '') throw new PulseError('bad_request', 'Name a word or a phrase of up to three words.');
  const decided = await listWordDecisions(db, communityId);
  const known = decided.find((row) => row.word === word);
  if ((known?.decision ?? 'none') === decision) return { word, decision };
  if (known === undefined && decided.length >= maxDecisions)
    throw new PulseError(
      'conflict',
      `A community has at most ${maxDecisions.toLocaleString('en')} decided words. Take back one that is no longer needed.`,
    );
  const outbox = toOutboxRows(services, [
    { v: 2, type: 'community.publish', community_id: communityId, correlation_id: requestId },
  ]);
  await saveWordDecision(db, {
    communityId,
    word,
    decision,
    decidedBy: actor.id,
    now: clock.now(),
    outbox,
    // no word: it may be a name, and listPublicWords is where words are shown
    audit: newAuditEntry(services, actor, { action: 'words.decide', communityId, detail: { decision } }),
  });
  await sendFromOutbox(services, outbox);
  return { word, decision };
}
