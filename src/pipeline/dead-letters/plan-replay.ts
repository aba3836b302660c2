import { PulseError } from '../../core/errors.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Db } from '../../storage/db.ts';
import { type LetterFilter, listReplayCandidates } from '../../storage/repositories/dead-letters.ts';
import { judgeLetter, type Verdict } from './judge-letter.ts';

/** Letters of one replay at most. */
const maxLetters = 500;

export type ReplayPlan = {
  /** Letters that will be sent again, oldest first. */
  readonly ids: readonly string[];
  /** How many letters match, and what becomes of them. */
  readonly matched: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** More letters match than one replay takes; the oldest are in this one. */
  readonly hasMore: boolean;
  /** Names exactly these letters: a replay must show that it means them. */
  readonly confirm: string;
};

/** What a replay of these letters would do; changes nothing. An empty filter is refused: nobody replays everything by accident. */
export async function planReplay(
  { db }: { readonly db: Db },
  filter: LetterFilter,
  isKnown: (message: unknown) => boolean,
): Promise<ReplayPlan> {
  if (Object.values(filter).every((value) => value === null) || filter.ids?.length === 0) {
    throw new PulseError('bad_request', 'Say which letters: by id, code, type, community or export.', {
      details: [{ pointer: '', detail: 'needs at least one of ids, code, type, community, export_id' }],
    });
  }
  const found = await listReplayCandidates(db, filter, maxLetters);
  const seen = new Set<string>();
  const ids: string[] = [];
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const letter of found.slice(0, maxLetters)) {
    const verdict = judgeLetter(letter, { isKnown, seen });
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (verdict !== 'replay') continue;
    seen.add(letter.subject ?? letter.message);
    ids.push(letter.id);
  }
  return {
    ids,
    matched: Math.min(found.length, maxLetters),
    verdicts,
    hasMore: found.length > maxLetters,
    confirm: (await fingerprint(ids)).slice(0, 12),
  };
}
