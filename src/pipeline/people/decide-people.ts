import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { PulseError } from '../../core/errors.ts';
import type { RandomBytes } from '../../core/ids.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { TextModel } from '../../ports/models.ts';
import type { QueueProducer } from '../../ports/queue-producer.ts';
import type { Db } from '../../storage/db.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import { sendFromOutbox, toOutboxRows } from '../../storage/outbox.ts';
import { findPeopleJob, listDisplayNames, saveDecision } from '../../storage/repositories/people.ts';
import { type LeaseRequest, refuseBusy, withLease } from '../../storage/with-lease.ts';
import { recountPeople } from './recount-people.ts';

export type Decision = {
  readonly sourceId: string;
  readonly displayNames: readonly [string, string];
  /** `merge`: one person; `split`: two. The last word on a pair counts. */
  readonly decision: 'merge' | 'split';
  /** Id of the actor. */
  readonly decidedBy: string;
  /** Unique to this call. */
  readonly owner: string;
  /** Stands in every log line about what follows. */
  readonly correlationId: string;
};

type DecisionServices = {
  readonly db: Db;
  readonly text: TextModel;
  readonly producer: QueueProducer;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};

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
  { sourceId, displayNames, decision, decidedBy, owner, correlationId }: Decision,
): Promise<{ readonly changed: readonly string[] }> {
  const { db, clock } = services;
  const [a, b] = displayNames.toSorted(compareText) as [string, string];
  if (a === b) throw new PulseError('bad_request', 'Name two different labels.');
  const job = await findPeopleJob(db, sourceId);
  const known = new Set((await listDisplayNames(db, sourceId)).map(({ label: displayName }) => displayName));
  if (job === null || !known.has(a) || !known.has(b)) {
    throw new PulseError('not_found', 'The source does not know both of these labels.');
  }
  const request: LeaseRequest<never> = {
    name: leaseNames.source(sourceId),
    owner,
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
      correlation_id: correlationId,
    };
    const outbox = toOutboxRows(services, changed.length > 0 ? [rederive] : []);
    const decided = { displayNames: [a, b], decision, decidedBy, now: clock.now() } as const;
    if (!(await saveDecision(db, { ...decided, sourceId, lease, changed, inputsHash, outbox }))) throw lost();
    return { changed, outbox };
  });
  await sendFromOutbox(services, outbox);
  return { changed: changed.map(({ label: displayName }) => displayName) };
}
