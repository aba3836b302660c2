import type { Sentence } from '@beacon-pulse/contracts/src/public/common.ts';
import type { CitedSentence, ModelIdentity } from '../../ports/models.ts';
import { composePublicFigures, type PublicFigures } from '../figures/compute-figures.ts';
import { createLeakFinder } from '../privacy/check-public.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import type { Digest } from './compute-digest.ts';

export type PublicModel = Pick<ModelIdentity, 'provider' | 'model' | 'version' | 'method'>;

export type PublicDigest = {
  readonly day: string;
  readonly figures: PublicFigures;
  readonly sentences: Sentence[];
  /** How many questions seem unanswered; null below k. */
  readonly open_questions: number | null;
  readonly model: PublicModel | null;
  readonly confidence: number | null;
  /** What the figures rest on; null below k. */
  readonly n: { readonly messages: number | null; readonly people: number | null };
  readonly known_days: 1;
  readonly k: number;
};

/** Sentences without citations, each checked a last time. */
export function composePublicSentences(sentences: readonly CitedSentence[]): Sentence[] {
  const leaksOf = createLeakFinder([]);
  return sentences
    .filter(({ text }) => leaksOf(text).length === 0)
    .map(({ text, quote, score, reasons }) => ({ text, quote, score, reasons: [...reasons] }));
}

/** The digest as anyone may see it: no ids, no people; sentences and figures only where at least k people wrote. */
export function composePublicDigest(digest: Digest, kMin: number): PublicDigest {
  const k = Math.max(kMin, digest.k);
  const enough = digest.figures.active_people >= k;
  const figures = composePublicFigures(digest.figures, k);
  return {
    day: digest.day,
    figures,
    sentences: enough ? composePublicSentences(digest.sentences) : [],
    open_questions: enough ? suppressBelow(digest.open_questions.n, digest.open_questions.people, k) : null,
    model: enough ? digest.model : null,
    confidence: enough ? digest.confidence : null,
    n: { messages: figures.messages, people: figures.active_people },
    known_days: 1,
    k,
  };
}
