import type { WordDecision } from '@beacon-pulse/contracts/src/admin/public-word.ts';
import { compareText } from '../../core/text/compare-text.ts';
import {
  countDistinctPeople,
  type PhraseDecision,
  phraseKey,
} from '../../pipeline/privacy/public-words/phrase.ts';
import { classifyConcepts } from '../../pipeline/publishing/choose-public-words.ts';
import type { ClassifiedTerm } from '../../pipeline/publishing/classify-terms.ts';
import { findNewestWeek } from '../../pipeline/publishing/plan-weeks.ts';
import { readConceptGraph } from '../../pipeline/publishing/read-concept-graph.ts';
import type { Pillar } from '../../pipeline/terms/term-table.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { listWordDecisions, type WordDecisionRow } from '../../storage/repositories/public-review.ts';
import { listDerivedWeeks } from '../../storage/repositories/publishing.ts';
import { listCommunitySpans } from '../../storage/repositories/sources.ts';
import { explainDecision } from './explain-decision.ts';

export type ReviewedWord = {
  readonly word: string;
  readonly spelling: string;
  readonly state: 'waiting' | 'public' | 'hidden';
  readonly decision: WordDecision;
  readonly reason: string | null;
  readonly people: number;
  readonly weeks: number;
  readonly firstWeek: string | null;
  readonly lastWeek: string | null;
  readonly decidedAt: number | null;
};

const ranks = { waiting: 0, public: 1, hidden: 2 } as const;
const unused = 'Nobody has used it in the weeks that count.';

/**
 * Reviews the words of a community: those that wait for an admin first, then those that are public, then those that an admin has ruled out or
 * could allow; most people first. What too few people use is not listed.
 */
export async function reviewWords(db: Db, community: CommunityRow): Promise<ReviewedWord[]> {
  const { id: communityId, language, min_people: k } = community;
  const newest = findNewestWeek(
    await listCommunitySpans(db, communityId),
    await listDerivedWeeks(db, communityId),
  );
  const pillars = JSON.parse(community.pillars) as Pillar[];
  const read = await readConceptGraph(db, { communityId, newest, pillars, language, k });
  const { terms } = await classifyConcepts(db, { ...read, communityId, language, k });
  const decided = new Map((await listWordDecisions(db, communityId)).map((row) => [row.word, row]));
  const reviewed = new Map<string, ReviewedWord>();
  for (const term of terms.values()) {
    const word = phraseKey(term.phrase);
    const row = decided.get(word);
    const item = reviewTerm(term, word, row);
    if ((row === undefined && !mayBeDecided(term.decision)) || isBetter(reviewed.get(word), item)) continue;
    reviewed.set(word, item);
  }
  for (const row of decided.values()) if (!reviewed.has(row.word)) reviewed.set(row.word, reviewUnused(row));
  return [...reviewed.values()].sort(
    (a, b) => ranks[a.state] - ranks[b.state] || b.people - a.people || compareText(a.word, b.word),
  );
}

/** A decision would change something now. */
const mayBeDecided = (decision: PhraseDecision): boolean =>
  decision.state !== 'blocked' || decision.reason === 'sensitive';

/** Two terms may be written alike; the one with more people stands for both. */
const isBetter = (known: ReviewedWord | undefined, item: ReviewedWord): boolean =>
  known !== undefined && known.people >= item.people;

function reviewTerm(
  { phrase, uses, decision }: ClassifiedTerm,
  word: string,
  row: WordDecisionRow | undefined,
): ReviewedWord {
  const weeks = [...new Set(uses.map(({ week }) => week))].sort(compareText);
  return {
    word,
    spelling: decision.state === 'blocked' ? phrase : decision.word,
    state: decision.state === 'blocked' ? 'hidden' : decision.state,
    decision: row?.decision ?? 'none',
    reason: explainDecision(decision),
    people: countDistinctPeople(uses),
    weeks: weeks.length,
    firstWeek: weeks[0] ?? null,
    lastWeek: weeks.at(-1) ?? null,
    decidedAt: row?.decided_at ?? null,
  };
}

const reviewUnused = ({ word, decision, decided_at }: WordDecisionRow): ReviewedWord => ({
  word,
  spelling: word,
  state: 'hidden',
  decision,
  reason: unused,
  people: 0,
  weeks: 0,
  firstWeek: null,
  lastWeek: null,
  decidedAt: decided_at,
});
