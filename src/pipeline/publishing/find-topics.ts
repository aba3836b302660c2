import { compareText } from '../../core/text/compare-text.ts';
import { keepRegulars } from '../privacy/public-words/classify-phrase.ts';
import { countDistinctPeople, type PhraseContext, phraseWords } from '../privacy/public-words/phrase.ts';
import type { PublicTerm } from '../privacy/public-words/public-term.ts';
import type { PublicWord } from '../privacy/public-words/public-word.ts';
import type { ClassifiedTerm } from './classify-terms.ts';

/** What a week was about, most people first: of the whole community, or of one source (by id). */
export type WeekTopics = (week: string, sourceId?: string) => readonly PublicWord[];

/** What one week was about: in the whole community, and in its sources, by slug. */
export type PlannedTopics = {
  readonly all: readonly PublicWord[];
  readonly bySource: ReadonlyMap<string, readonly PublicWord[]>;
};

const maxTopics = 3;

/**
 * Finds the topics of each week among public words: those that k regular members used in it, in k different texts. A word
 * that stands in a topic already is none of its own.
 */
export function findTopics(
  words: ReadonlyMap<string, PublicTerm>,
  terms: ReadonlyMap<string, Pick<ClassifiedTerm, 'uses'>>,
  context: Pick<PhraseContext, 'k' | 'weeksSeen'>,
): WeekTopics {
  const found = new Map<string, { readonly word: PublicWord; readonly people: number }[]>();
  for (const [term, { word }] of words) {
    const uses = keepRegulars(terms.get(term)?.uses ?? [], context);
    for (const [week, ofWeek] of Map.groupBy(uses, (use) => use.week)) {
      const places = [
        [week, ofWeek] as const,
        ...[...Map.groupBy(ofWeek, ({ source }) => source)].map(
          ([source, own]) => [`${week} ${source}`, own] as const,
        ),
      ];
      for (const [place, own] of places) {
        const people = countDistinctPeople(own);
        const texts = new Set(own.map(({ textHash }) => textHash)).size;
        if (people < context.k || texts < context.k) continue;
        found.set(place, [...(found.get(place) ?? []), { word, people }]);
      }
    }
  }
  const topics = new Map([...found].map(([place, list]) => [place, chooseTopics(list)]));
  return (week, sourceId) => topics.get(sourceId === undefined ? week : `${week} ${sourceId}`) ?? [];
}

function chooseTopics(
  found: readonly { readonly word: PublicWord; readonly people: number }[],
): PublicWord[] {
  const ranked = found.toSorted(
    (a, b) =>
      b.people - a.people ||
      phraseWords(b.word).length - phraseWords(a.word).length ||
      compareText(a.word, b.word),
  );
  const chosen: PublicWord[] = [];
  const used = new Set<string>();
  for (const { word } of ranked) {
    const parts = phraseWords(word);
    if (chosen.length >= maxTopics || parts.some((part) => used.has(part))) continue;
    for (const part of parts) used.add(part);
    chosen.push(word);
  }
  return chosen;
}
