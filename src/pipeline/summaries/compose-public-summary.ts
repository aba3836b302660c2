import {
  composePublicSentences,
  type PublicModel,
  type PublicSentence,
} from '../digests/compose-public-digest.ts';
import type { Changes } from '../figures/compare-figures.ts';
import { composePublicFigures, type PublicFigures } from '../figures/compute-figures.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import type { WeekSummary } from './compute-summary.ts';

export type PublicSummary = {
  readonly week: string;
  readonly figures: PublicFigures;
  readonly changes: Changes;
  readonly sentences: readonly PublicSentence[];
  readonly highlights: {
    readonly busiest_day: string | null;
    /** Messages of the seven days, Monday first; null where a day is not known or fewer than k people wrote. */
    readonly days: readonly (number | null)[];
    readonly open_questions: number | null;
    readonly decisions: readonly PublicSentence[];
    readonly top_terms: readonly {
      readonly name: string;
      readonly n_messages: number;
      readonly n_people: number;
      readonly change: number | null;
    }[];
  };
  readonly coverage: { readonly known_days: number; readonly days: 7 };
  readonly model: PublicModel | null;
  readonly confidence: number | null;
  readonly n: { readonly messages: number | null; readonly people: number | null };
  readonly k: number;
};

const unknown: Changes = {
  messages: null,
  words: null,
  questions: null,
  links: null,
  media: null,
  active_people: null,
};

/** The summary as anyone may see it: no ids, no people; text and figures only where at least k people wrote. */
export function composePublicSummary(summary: WeekSummary, kMin: number): PublicSummary {
  // Changes were computed for the k of then; a larger one hides them until the next computation.
  const k = Math.max(kMin, summary.k);
  const enough = summary.figures.active_people >= k;
  const figures = composePublicFigures(summary.figures, k);
  const { busiest_day, days, open_questions, decisions, top_terms } = summary.highlights;
  return {
    week: summary.week,
    figures,
    changes: enough && k === summary.k ? summary.changes : unknown,
    sentences: enough ? composePublicSentences(summary.sentences) : [],
    highlights: {
      busiest_day: busiest_day !== null && busiest_day.people >= k ? busiest_day.day : null,
      days: days.map((day) => (day === null || !enough ? null : suppressBelow(day.n, day.people, k))),
      open_questions: enough ? suppressBelow(open_questions.n, open_questions.people, k) : null,
      decisions: enough ? composePublicSentences(decisions) : [],
      top_terms: top_terms
        .filter(({ n_people }) => n_people >= k)
        .map(({ name, n_messages, n_people, change }) => ({ name, n_messages, n_people, change })),
    },
    coverage: summary.coverage,
    model: enough ? summary.model : null,
    confidence: enough ? summary.confidence : null,
    n: { messages: figures.messages, people: figures.active_people },
    k,
  };
}
