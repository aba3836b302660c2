import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { recountPeople } from '../../pipeline/people/recount-people.ts';
import type { Services } from '../../services.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { findPeopleJob, listDisplayNames, saveDecision } from '../../storage/repositories/people.ts';
import { type LeaseRequest, refuseBusy, withLease } from '../../storage/with-lease.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireSourceForActor, type SourceName } from '../sources/require-source-for-actor.ts';

type Decision = SourceName & {
  readonly displayNames: readonly [string, string];
  /** `merge`: one person; `split`: two. The last word on a pair counts. */
  readonly decision: 'merge' | 'split';
  readonly requestId: string;
};

type DecisionServices = Pick<Services, 'db' | 'text' | 'producer' | 'clock' | 'random' | 'log'>;

/** Longer than counting people anew takes (ms). */
const leaseMs = 30_000;
const busy = 'An export of this group is being read. Please try again in a minute.';

/**
 * Keeps whether two display names of a source are one person, as an admin has said. Where that makes counts out of date, the
 * message that derives them anew is committed with it.
 * @returns the display names that stand for another person now
 * @throws PulseError bad_request for equal display names, not_found for those the source does not know, lease_lost
 *   while an export of the source is being read
 */
export async function decidePeople(
  services: DecisionServices,
  actor: Actor,
  { displayNames, decision, requestId, ...name }: Decision,
): Promise<{ readonly changed: readonly string[] }> {
  const { db, clock, random } = services;
  const source = await requireSourceForActor(db, actor, name);
  const sourceId = source.id;
  const [a, b] = displayNames.toSorted(compareText) as [string, string];
  if (a === b) throw new PulseError('bad_request', 'Name two different display names.');
  const job = await findPeopleJob(db, sourceId);
  const known = new Set((await listDisplayNames(db, sourceId)).map(({ label: displayName }) => displayName));
  if (job === null || !known.has(a) || !known.has(b)) {
    throw new PulseError('not_found', 'The source does not have both of these display names.');
  }
  const request: LeaseRequest<never> = {
    name: leaseNames.source(sourceId),
    owner: newId('dec', random),
    ttlMs: leaseMs,
    renewEveryMs: leaseMs / 4,
    lost: busy,
    onBusy: refuseBusy(busy, 60),
  };
  const { changed, outbox } = await withLease(services, request, async ({ lease, lost }) => {
    const { changed, inputsHash } = await recountPeople(services, job, {
      decision: { label_a: a, label_b: b, decision },
    });
    const rederive: JobMessage = {
      v: 2,
      type: 'community.rederive',
      community_id: job.community_id,
      correlation_id: requestId,
    };
    const outbox = toOutboxRows(services, changed.length > 0 ? [rederive] : []);
    const decided = { displayNames: [a, b], decision, decidedBy: actor.id, now: clock.now() } as const;
    // no name: listPeople is the one place where names are shown
    const audit = newAuditEntry(services, actor, {
      action: decision === 'merge' ? 'people.merge' : 'people.split',
      communityId: source.community_id,
      detail: { source: source.slug, labels: changed.length },
    });
    const saved = await saveDecision(db, {
      ...decided,
      sourceId,
      lease,
      changed,
      inputsHash,
      outbox,
      audit,
    });
    if (!saved) throw lost();
    return { changed, outbox };
  });
  await sendFromOutbox(services, outbox);
  return { changed: changed.map(({ label: displayName }) => displayName) };
}
