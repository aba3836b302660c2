import { compareText } from '../../../core/text/compare-text.ts';
import { baseLanguage } from '../../../core/text/guess-language.ts';
import { TextReader } from '../../../core/text/read-text.ts';
import { compileNames, nameOfWord } from '../../privacy/compile-names.ts';
import { isVerb, type Uses } from '../../terms/count-uses.ts';
import { type ContentWord, createPhraseReader, joinWords, standsAlone } from '../../terms/read-phrases.ts';
import type { TalkMessage } from '../talk/talk-message.ts';
import { type CaseCount, weighNoun } from './weigh-noun.ts';

/** The phrases of each message that may name a matter, by key. */
export type TitlePhrases = {
  readonly byMessage: readonly (readonly string[])[];
  /** Words of a phrase. */
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
  /** How sure it is that a phrase names a thing, 0 to 1. */
  nounWeight(phrase: string): number;
  /** The spelling used most. */
  spellingOf(phrase: string): string;
};

const longest = 3;
const links = /(?:https?:\/\/|www\.)\S+|\S+@\S+/giu;

/**
 * Reads phrases of one to three content words: no stop words, no verbs where the words around them tell, nobody's name. `names` are the
 * display names of the group.
 */
export function readTitlePhrases(
  messages: readonly Pick<TalkMessage, 'text'>[],
  language: string,
  names: readonly string[],
): TitlePhrases {
  const reader = new TextReader();
  const uses: Uses = new Map();
  const readRuns = createPhraseReader(language, uses);
  const texts = messages.map(({ text }) => text.replace(links, ' '));
  const runs = texts.map((text) => readRuns(reader.read(text)));
  const cases = countCases(texts, runs);
  const index = compileNames(names, new Set());
  const wordsOf = new Map<string, string[]>();
  const spellings = new Map<string, Map<string, number>>();
  const allowed = new Map<string, boolean>();
  const allows = (word: string): boolean => {
    let known = allowed.get(word);
    if (known === undefined) {
      known = nameOfWord(word, index) === null && !isVerb(word, uses);
      allowed.set(word, known);
    }
    return known;
  };
  const byMessage = runs.map((list) => {
    const phrases = new Set<string>();
    for (const run of list)
      for (let length = 1; length <= longest; length++)
        for (let at = 0; at + length <= run.length; at++) {
          const words = run.slice(at, at + length);
          if (length === 1 && !standsAlone(words[0]!)) continue;
          if (!words.every(({ key }) => allows(key))) continue;
          const { key, text } = joinWords(words);
          phrases.add(key);
          if (!wordsOf.has(key))
            wordsOf.set(
              key,
              words.map((word) => word.key),
            );
          const written = spellings.get(key) ?? new Map<string, number>();
          written.set(text, (written.get(text) ?? 0) + 1);
          spellings.set(key, written);
        }
    return [...phrases];
  });
  const spellingOf = (phrase: string): string =>
    [...(spellings.get(phrase) ?? [[phrase, 1] as const])].sort(
      (a, b) => b[1] - a[1] || compareText(a[0], b[0]),
    )[0]![0];
  const code = baseLanguage(language);
  const nounWeight = (phrase: string): number => weighNoun(wordsOf.get(phrase)!, code, uses, cases);
  return { byMessage, wordsOf, nounWeight, spellingOf };
}

const startsSentence = (text: string, at: number): boolean =>
  /[.!?…:;\n"„“¿¡(*-]$/u.test(text.slice(Math.max(0, at - 20), at).trimEnd()) ||
  text.slice(0, at).trim() === '';

function countCases(
  texts: readonly string[],
  runs: readonly (readonly (readonly ContentWord[])[])[],
): Map<string, CaseCount> {
  const cases = new Map<string, CaseCount>();
  runs.forEach((list, i) => {
    for (const run of list)
      for (const { key, text, start } of run) {
        if (startsSentence(texts[i]!, start)) continue;
        let counted = cases.get(key);
        if (counted === undefined) {
          counted = { inside: 0, capital: 0 };
          cases.set(key, counted);
        }
        counted.inside++;
        if (/^\p{Lu}/u.test(text)) counted.capital++;
      }
  });
  return cases;
}

/** In how many distinct texts each phrase stands: what the group talked about before, for `titleConversations`. */
export function countPhrases(
  messages: readonly Pick<TalkMessage, 'text'>[],
  language: string,
  names: readonly string[],
): ReadonlyMap<string, number> {
  const distinct = [...new Set(messages.map(({ text }) => text))].map((text) => ({ text }));
  const counts = new Map<string, number>();
  for (const phrases of readTitlePhrases(distinct, language, names).byMessage)
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
}
