import type { SummaryChange } from '@beacon-pulse/contracts/src/public/figures.ts';
import type { Summary } from '@beacon-pulse/contracts/src/public/history.ts';
import { composePublicSentences, type PublicModel } from '../digests/compose-public-digest.ts';
import { composePublicFigures, type PublicFigures } from '../figures/compute-figures.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import type { WeekSummary } from './compute-summary.ts';

/** What may leave of a summary, before it is composed into the row of its week. */
export type PublicSummary = Omit<
  Summary,
  'source' | 'source_name' | 'figures' | 'details' | 'method' | 'model'
> & {
  readonly figures: PublicFigures;
  readonly model: PublicModel | null;
};

const unknown: SummaryChange = {
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
