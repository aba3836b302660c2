import { foldText } from '../../src/core/text/fold-text.ts';
import type { WordBand, WordEntry } from '../../src/pipeline/privacy/public-words/word-table.ts';
import { moreWords, sharedWords } from './own-words/more-words.ts';
import type { Names } from './read-names.ts';
import { readDictionary, readFrequency, readNouns } from './read-packages.ts';
import { bandLimits, type WordSource } from './sources.ts';

const commonNoun = /^\p{Ll}[\p{L}\p{M}]*$/u;
/** Scripts without case have no capital by which a name could be told. */
const caseless = /^[\p{Lo}\p{M}]+$/u;

/** Base forms that all dictionaries of a language hold in small letters; for English, that any of them holds. */
function dictionaryWords({ language, dictionaries, minFlags = 0, maxLength }: WordSource): Set<string> {
  const lists = dictionaries.map(
    (name) =>
      new Set(
        readDictionary(name)
          .filter(({ word, flags }) => flags >= minFlags && commonNoun.test(word))
          .map(({ word }) => foldText(word)),
      ),
  );
  // Two dictionaries of Portuguese agree on what is no rarity; those of English differ by spelling.
  const [first = new Set<string>(), ...others] =
    language === 'en' ? [new Set(lists.flatMap((list) => [...list]))] : lists;
  return new Set(
    [...first].filter(
      (word) => word.length > 2 && word.length <= maxLength && others.every((list) => list.has(word)),
    ),
  );
}

/** All base forms in small letters, rare ones too: what a frequent word must be among. */
function knownWords({ dictionaries }: WordSource): Set<string> {
  return new Set(
    dictionaries.flatMap((name) =>
      readDictionary(name)
        .filter(({ word }) => commonNoun.test(word))
        .map(({ word }) => foldText(word)),
    ),
  );
}

function nounWords({ nouns, maxLength }: WordSource): Set<string> {
  if (nouns === undefined) return new Set();
  return new Set(
    readNouns(nouns)
      .filter((noun) => /^[\p{L}\p{M}]+$/u.test(noun) && noun.length <= maxLength)
      .map(foldText),
  );
}

function bandOf(rank: number): WordBand {
  const band = bandLimits.findIndex((limit) => rank < limit);
  return band === -1 ? 0 : ((band + 1) as WordBand);
}

/** Builds the sorted words of a language with how common they are and whether they are names. */
export function buildWordTable(source: WordSource, names: Names): (readonly [string, WordEntry])[] {
  const words = new Map<string, WordBand>();
  for (const word of dictionaryWords(source)) words.set(word, 0);
  const nouns = nounWords(source);
  for (const word of nouns) words.set(word, 0);
  const known = knownWords(source);
  readFrequency(source.frequency).forEach((written, rank) => {
    const word = foldText(written);
    const whole = commonNoun.test(written) || caseless.test(written);
    // A name known from subtitles alone is no word; a capital in a German list must be a known noun.
    const trusted = source.trustFrequency && whole && !names.first.has(word);
    // Dictionaries write reunion as re- before union.
    const bare = word.replace(/^(?:re|de|des|in|im|sub|pre|anti|super|auto|pro)(?=\p{L}{4})/u, '');
    if (!trusted && !known.has(word) && !known.has(bare) && !nouns.has(word)) return;
    if (word.length < 2 || (words.get(word) ?? 0) > 0) return;
    words.set(word, bandOf(rank));
  });
  for (const written of [...sharedWords, ...(moreWords[source.language] ?? [])]) {
    const word = foldText(written);
    if (!words.has(word)) words.set(word, 3);
  }
  return [...words]
    .filter(([word]) => /^[\p{Ll}\p{Lo}\p{Lm}\p{M}]+$/u.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, band]) => [
      word,
      { band, name: names.first.has(word) ? 'first' : names.family.has(word) ? 'family' : 'none' },
    ]);
}
