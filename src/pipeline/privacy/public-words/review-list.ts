import { classifyPhrase } from './classify-phrase.ts';
import {
  countDistinctPeople,
  type PhraseCandidate,
  type PhraseContext,
  phraseKey,
  type WaitingReason,
} from './phrase.ts';

/** A phrase that waits for an admin to allow it or to rule it out. Read inside only. */
export type ReviewItem = {
  /** Key under which the decision is kept. */
  readonly key: string;
  readonly word: string;
  readonly reason: WaitingReason;
  readonly people: number;
  readonly texts: number;
  readonly firstWeek: string;
  readonly lastWeek: string;
};

const defaultLimit = 100;

/** Lists what waits for an admin, most people first. */
export function reviewList(
  candidates: readonly PhraseCandidate[],
  context: PhraseContext,
  limit = defaultLimit,
): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const candidate of candidates) {
    const decision = classifyPhrase(candidate, context);
    if (decision.state !== 'waiting') continue;
    const weeks = candidate.uses.map(({ week }) => week).sort();
    const item: ReviewItem = {
      key: phraseKey(candidate.phrase),
      word: decision.word,
      reason: decision.reason,
      people: countDistinctPeople(candidate.uses),
      texts: new Set(candidate.uses.map(({ textHash }) => textHash)).size,
      firstWeek: weeks[0] ?? '',
      lastWeek: weeks.at(-1) ?? '',
    };
    const known = items.get(item.key);
    if (known === undefined || known.people < item.people) items.set(item.key, item);
  }
  return [...items.values()]
    .sort((a, b) => b.people - a.people || b.texts - a.texts || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}
