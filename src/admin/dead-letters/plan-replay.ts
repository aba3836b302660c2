import { type JobMessage, readMessage, subjectOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import { PulseError } from '../../core/errors.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Db } from '../../storage/db.ts';
import { type DeadLetterFilter, listReplayCandidates } from '../../storage/repositories/job-messages.ts';
import { classifyDeadLetter, type ReplayEligibility } from './classify-dead-letter.ts';

/** Dead letters of one replay at most. */
const maxDeadLetters = 500;

export type ReplayPlan = {
  /** Dead letters that will be sent again, oldest first. */
  readonly ids: readonly string[];
  /** How many dead letters match, and what becomes of them. */
  readonly matched: number;
  readonly outcomes: Readonly<Partial<Record<ReplayEligibility, number>>>;
  /** More dead letters match than one replay takes; the oldest are in this one. */
  readonly hasMore: boolean;
  /** Names exactly these dead letters: a replay must show that it means them. */
  readonly confirm: string;
};

/** What a replay of these dead letters would do; changes nothing. An empty filter is refused: nobody replays everything by accident. */
export async function planReplay({ db }: { readonly db: Db }, filter: DeadLetterFilter): Promise<ReplayPlan> {
  if (Object.values(filter).every((value) => value === null) || filter.ids?.length === 0) {
    throw new PulseError('bad_request', 'Filter the dead letters by id, code, type, community or export.', {
      details: [{ pointer: '', detail: 'needs at least one of ids, code, type, community, export_id' }],
    });
  }
  const found = await listReplayCandidates(db, filter, maxDeadLetters);
  const seen = new Set<string>();
  const ids: string[] = [];
  const outcomes: Partial<Record<ReplayEligibility, number>> = {};
  for (const deadLetter of found.slice(0, maxDeadLetters)) {
    const message = readStored(deadLetter.message);
    const eligibility = classifyDeadLetter(deadLetter, { message, seen });
    outcomes[eligibility] = (outcomes[eligibility] ?? 0) + 1;
    if (message === null || eligibility !== 'replay') continue;
    seen.add(subjectOf(message));
    ids.push(deadLetter.id);
  }
  return {
    ids,
    matched: Math.min(found.length, maxDeadLetters),
    outcomes,
    hasMore: found.length > maxDeadLetters,
    confirm: (await fingerprint(ids)).slice(0, 12),
  };
}

/** The message of a letter, of whichever version; null where this one does not understand it. */
function readStored(text: string): JobMessage | null {
  try {
    return readMessage(JSON.parse(text));
  } catch {
    return null;
  }
}
