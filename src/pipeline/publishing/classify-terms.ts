import { compareText } from '../../core/text/compare-text.ts';
import { baseLanguage } from '../../core/text/guess-language.ts';
import type { TermUsesRow, WordDecisionRow } from '../../storage/repositories/public-review.ts';
import { classifyPhrase } from '../privacy/public-words/classify-phrase.ts';
import { loadLexicon } from '../privacy/public-words/load-lexicon.ts';
import {
  countDistinctPeople,
  type PhraseContext,
  type PhraseDecision,
  type PhraseUse,
  personKey,
} from '../privacy/public-words/phrase.ts';
import { decodeUses, type StoredUses } from '../terms/week-uses.ts';

export type ClassifiedTerm = {
  readonly term: string;
  /** As most people write it. Inside only, as long as the decision does not say that it is public. */
  readonly phrase: string;
  readonly decision: PhraseDecision;
  /** Newest weeks first. */
  readonly uses: readonly PhraseUse[];
};

type ClassifyInput = {
  readonly terms: readonly string[];
  readonly rows: readonly TermUsesRow[];
  readonly decisions: readonly WordDecisionRow[];
  readonly displayNames: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
  readonly k: number;
};

export type Classification = {
  readonly terms: ReadonlyMap<string, ClassifiedTerm>;
  readonly context: PhraseContext;
};

/** Languages whose words count as words, the community's own among them. */
const maxLanguages = 5;

/** Decides for each term whether it may leave, and as which word, by how it was used over the weeks. */
export async function classifyTerms(input: ClassifyInput): Promise<Classification> {
  const uses = new Map<string, PhraseUse[]>();
  const weeksSeen = new Map<string, number>();
  const weeksOfLanguage = new Map<string, number>();
  for (const row of input.rows) {
    const stored: StoredUses = {
      language: row.language,
      people: JSON.parse(row.people) as string[],
      terms: JSON.parse(row.terms) as StoredUses['terms'],
    };
    weeksOfLanguage.set(row.language, (weeksOfLanguage.get(row.language) ?? 0) + 1);
    for (const person of stored.people) {
      const key = personKey({ source: row.source_id, person });
      weeksSeen.set(key, (weeksSeen.get(key) ?? 0) + 1);
    }
    for (const [term, ofWeek] of decodeUses(stored, { source: row.source_id, week: row.week }))
      uses.set(term, [...(uses.get(term) ?? []), ...ofWeek]);
  }
  const spoken = [...weeksOfLanguage]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .map(([language]) => language);
  const languages = [...new Set([baseLanguage(input.language), ...spoken])].slice(0, maxLanguages);
  const context: PhraseContext = {
    displayNames: input.displayNames,
    decisions: new Map(input.decisions.map(({ word, decision }) => [word, decision])),
    languages,
    k: input.k,
    weeksSeen,
    lexicon: await loadLexicon(languages),
  };
  const terms = input.terms.flatMap((term): [string, ClassifiedTerm][] => {
    const ofTerm = uses.get(term);
    if (ofTerm === undefined) return [];
    const phrase = choosePhrase(ofTerm);
    const decision = classifyPhrase({ phrase, uses: ofTerm, labelled: ofTerm }, context);
    return [[term, { term, phrase, decision, uses: ofTerm }]];
  });
  return { terms: new Map(terms), context };
}

/** The spelling that most people write; of equals the first. */
function choosePhrase(uses: readonly PhraseUse[]): string {
  const spellings = [...Map.groupBy(uses, ({ spelling }) => spelling)].map(
    ([spelling, same]) => [spelling, countDistinctPeople(same), same.length] as const,
  );
  return spellings.sort((a, b) => b[1] - a[1] || b[2] - a[2] || compareText(a[0], b[0]))[0]![0];
}
