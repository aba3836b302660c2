import { foldText } from '../../core/text/fold-text.ts';
import { baseLanguage } from '../../core/text/guess-language.ts';
import { rememberByWord, type TextReading, type Word } from '../../core/text/read-text.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { tokenise } from '../../core/text/tokenise.ts';
import { wordList, wordPattern } from '../../core/text/word-lists.ts';
import { createUseCounter, type Uses } from './count-uses.ts';

/** A word that may be a concept, or part of one. */
export type ContentWord = {
  readonly key: string;
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Of a script that writes words without spaces between them. */
  readonly isUnspaced: boolean;
};

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const maxWords = 400;

/** The base form of a key, crudely. Regular plurals meet their singular where they are made with s: English, Spanish, Portuguese, French. */
function baseForm(key: string, language: string): string {
  if (language === 'ar') {
    // The article, also after and, with, as, so, for: الاجتماع meets اجتماع.
    const bare = key.replace(/^(?:[وبكف]?ال|لل)/, '');
    return bare.length >= 3 ? bare : key;
  }
  if (key.length < 5 || !/^[a-z-]+s$/.test(key) || /(?:ss|us|is|os|as)$/.test(key)) {
    return language !== 'en' &&
      key.length >= 5 &&
      /^[a-z]+[aeo]s$/.test(key) &&
      /^(?:es|pt|fr)$/.test(language)
      ? key.slice(0, -1)
      : key;
  }
  if (language === 'en' && key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  if (language === 'en' && /(?:ch|sh|x|ss)es$/.test(key)) return key.slice(0, -2);
  return /^(?:en|es|pt|fr)$/.test(language) ? key.slice(0, -1) : key;
}

/** Returns the key of a term written by hand (a keyword, a name): the same shape as the keys of texts. */
export function termKey(words: string, language: string): string {
  const base = baseLanguage(language);
  return tokenise(words)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => baseForm(token.key, base))
    .join(unspaced.test(words) ? '' : ' ');
}

/** A word and what it may be a form of: `installing` is no more a concept than `install`. */
function forms(key: string, language: string): string[] {
  if (language !== 'en') return [key];
  const stem = key.match(/^([a-z]{3,}?)(?:ing|ed|s|ly)$/)?.[1];
  if (stem === undefined) return [key];
  return [key, stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
}

/** What a word is to phrases, wherever it stands. */
type Role = { readonly base: string; readonly isContent: boolean; readonly isUnspaced: boolean };

/** Tells what words of a language are to phrases. */
function createRoleFinder(base: string): (word: Word) => Role {
  const ignored = [
    stopWords(base),
    stopWords('en'),
    wordList(base, 'generic'),
    wordList(base, 'smallTalk'),
    wordList(base, 'question'),
    wordList(base, 'dates'),
    wordList(base, 'decision'),
  ];
  const dates = wordPattern(base, 'dates');
  const isContent = ({ kind, key, text }: Word): boolean => {
    if (kind !== 'word') return false;
    const short = unspaced.test(key) ? 1 : 3;
    if ([...key].length < short || key.length > 40 || !/\p{L}/u.test(key)) return false;
    if (hiraganaOnly.test(text) && [...key].length < 4) return false;
    if (/(.)\1{3,}/u.test(key)) return false;
    if (dates?.test(key)) return false;
    return !forms(key, base).some((form) => ignored.some((list) => list.has(form)));
  };
  return rememberByWord((word) => ({
    base: baseForm(word.key, base),
    isContent: isContent(word),
    isUnspaced: unspaced.test(word.text),
  }));
}

const onlyBetweenWords = /^[\s-]*$/;

/**
 * Creates a reader of runs of content words with nothing between them but spaces and hyphens: a run is where a phrase may be. How all
 * words are used is added to `uses`.
 */
export function createPhraseReader(language: string, uses: Uses): (reading: TextReading) => ContentWord[][] {
  const base = baseLanguage(language);
  const roleOf = createRoleFinder(base);
  const countUses = createUseCounter(base, (word) => roleOf(word).base, uses);
  return (reading) => {
    const { text, starts } = reading;
    const words = reading.words.length > maxWords ? reading.words.slice(0, maxWords) : reading.words;
    const runs: ContentWord[][] = [];
    let run: ContentWord[] = [];
    const close = (): void => {
      if (run.length > 0) runs.push(run);
      run = [];
    };
    countUses(words, reading);
    let end = -1;
    words.forEach((word, i) => {
      const start = starts[i]!;
      if (run.length > 0 && !(start === end + 1 && text.charCodeAt(end) === 0x20)) {
        const gap = text.slice(end, start);
        if (!onlyBetweenWords.test(gap) || gap.includes('\n')) close();
      }
      end = start + word.text.length;
      const { base: key, isContent, isUnspaced } = roleOf(word);
      if (isContent) run.push({ key, text: word.text, start, end, isUnspaced });
      else close();
    });
    close();
    return runs;
  };
}

/** Words of a run as a term: joined by spaces, or by nothing in scripts without them. */
export function joinWords(words: readonly ContentWord[]): ContentWord {
  if (words.length === 1) return words[0]!;
  const isUnspaced = words.every((word) => word.isUnspaced);
  const glue = isUnspaced ? '' : ' ';
  let key = '';
  let text = '';
  words.forEach((word, i) => {
    key += i === 0 ? word.key : glue + word.key;
    text += i === 0 ? word.text : glue + word.text;
  });
  return { key, text, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, isUnspaced };
}

/** A single Han character is part of words, hardly ever one. */
export function standsAlone(word: ContentWord): boolean {
  if (word.key.length > 2 && !word.isUnspaced) return true;
  return [...foldText(word.text)].length >= 2;
}
