import type { Uses } from '../../terms/count-uses.ts';

/** How often a word stood within a sentence, and how often with a capital there. */
export type CaseCount = { inside: number; capital: number };

const adverb = /ly$/;
const attribute = /(?:e|er|es|en|em)$/;
const unsure = 0.4;

/**
 * Weighs whether a phrase names a thing, 0 to 1, by its head: the last word in English, the first in Spanish. A word that stands
 * before nouns only as verbs do is none. German writes its nouns with a capital: the last word needs one within a sentence, the
 * words before it too unless they end as attributes do. Other languages tell nothing.
 */
export function weighNoun(
  words: readonly string[],
  language: string,
  uses: Uses,
  cases: ReadonlyMap<string, CaseCount>,
): number {
  if (language === 'de') {
    const isNoun = (word: string): boolean => {
      const counted = cases.get(word);
      return counted !== undefined && counted.capital > 0 && counted.capital * 2 > counted.inside;
    };
    if (!isNoun(words.at(-1)!)) return 0;
    return words.slice(0, -1).every((word) => isNoun(word) || attribute.test(word)) ? 1 : 0;
  }
  if (language !== 'en' && language !== 'es') return 1;
  const head = language === 'en' ? words.at(-1)! : words[0]!;
  if (language === 'en' && adverb.test(head)) return 0;
  const use = uses.get(head);
  if (use === undefined || use.noun > 0) return 1;
  return use.verb > 0 ? 0 : unsure;
}
