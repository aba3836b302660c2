import { PulseError } from '../../core/errors.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextModel } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import { acquireLease, releaseLease } from '../../storage/repositories/leases.ts';
import { findPeopleJob, listDisplayNames, saveDecision } from '../../storage/repositories/people.ts';
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
};

const leaseMs = 30_000;

/**
 * An admin says whether two display names of a source are one person. All counts that this changes are out of date afterwards;
 * the caller sends the work. Returns the display names that stand for another person now. Throws `bad_request` for equal
 * display names, `not_found` for display names the source does not know, `lease_lost` while an export of the source is being read.
 */
export async function decidePeople(
  services: { readonly db: Db; readonly text: TextModel; readonly clock: Clock },
  { sourceId, displayNames, decision, decidedBy, owner }: Decision,
): Promise<{ readonly changed: readonly string[] }> {
  const { db, clock } = services;
  const [a, b] = displayNames.toSorted(compareText) as [string, string];
  if (a === b) throw new PulseError('bad_request', 'Name two different labels.');
  const job = await findPeopleJob(db, sourceId);
  const known = new Set((await listDisplayNames(db, sourceId)).map(({ label: displayName }) => displayName));
  if (job === null || !known.has(a) || !known.has(b)) {
    throw new PulseError('not_found', 'The source does not know both of these labels.');
  }
  const lease = await acquireLease(db, {
    name: `source:${sourceId}`,
    owner,
    now: clock.now(),
    ttlMs: leaseMs,
  });
  if (lease === null) {
    throw new PulseError(
      'lease_lost',
      'An export of this group is being read. Please try again in a minute.',
      {
        retryAfter: 60,
      },
    );
  }
  try {
    const { changed, inputsHash } = await recountPeople(services, job, {
      decision: { label_a: a, label_b: b, decision },
    });
    const saved = await saveDecision(db, {
      sourceId,
      lease,
      displayNames: [a, b],
      decision,
      decidedBy,
      now: clock.now(),
      changed,
      inputsHash,
    });
    if (!saved)
      throw new PulseError(
        'lease_lost',
        'An export of this group is being read. Please try again in a minute.',
      );
    return { changed: changed.map(({ label: displayName }) => displayName) };
  } finally {
    await releaseLease(db, lease);
  }
}
