import { foldText } from '../../core/text/fold-text.ts';
import { baseLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { type Token, tokenise } from '../../core/text/tokenise.ts';
import { wordList, wordPattern } from '../../core/text/word-lists.ts';
import { countUses, type Uses } from './count-uses.ts';

/** A word that may be a concept, or part of one. */
export type ContentWord = {
  readonly key: string;
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
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

/** The key of a term written by hand (a keyword, a name): the same shape as the keys of texts. */
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

/**
 * Runs of content words with nothing between them but spaces and hyphens: a run is where a phrase may be. How all words are
 * used is added to `uses`.
 */
export function readPhrases(text: string, language: string, uses: Uses = new Map()): ContentWord[][] {
  const base = baseLanguage(language);
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
  const runs: ContentWord[][] = [];
  let run: ContentWord[] = [];
  let end = -1;
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const acceptable = (token: Token): boolean => {
    if (token.kind !== 'word') return false;
    const { key } = token;
    const short = unspaced.test(key) ? 1 : 3;
    if ([...key].length < short || key.length > 40 || !/\p{L}/u.test(key)) return false;
    if (hiraganaOnly.test(token.text) && [...key].length < 4) return false;
    if (/(.)\1{3,}/u.test(key)) return false;
    if (dates?.test(key)) return false;
    return !forms(key, base).some((form) => ignored.some((list) => list.has(form)));
  };
  const tokens = tokenise(text).slice(0, maxWords);
  countUses(tokens, { text, language: base, keyOf: ({ key }) => baseForm(key, base) }, uses);
  for (const token of tokens) {
    const gap = end < 0 ? '' : text.slice(end, token.start);
    if (!/^[\s-]*$/.test(gap) || gap.includes('\n')) close();
    end = token.start + token.text.length;
    if (acceptable(token))
      run.push({ key: baseForm(token.key, base), text: token.text, start: token.start, end });
    else close();
  }
  close();
  return runs;
}

/** Words of a run as a term: joined by spaces, or by nothing in scripts without them. */
export function joinWords(words: readonly ContentWord[]): ContentWord {
  const glue = words.every(({ text }) => unspaced.test(text)) ? '' : ' ';
  return {
    key: words.map(({ key }) => key).join(glue),
    text: words.map(({ text }) => text).join(glue),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  };
}

/** A single Han character is part of words, hardly ever one. */
export function standsAlone(word: ContentWord): boolean {
  return [...foldText(word.text)].length >= 2;
}
