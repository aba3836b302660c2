import { stopWords } from '../../core/text/stop-words.ts';
import { wordList } from '../../core/text/word-lists.ts';
import type { NameIndex } from './compile-names.ts';
import { declining, keepsNames } from './keeps-names.ts';

/** How a word stands in its text: as it is written, and whether it opens a sentence. */
type Place = { readonly written: string; readonly opensSentence: boolean };

const upperStart = /^\p{Lu}/u;
const lowerCase = /\p{Ll}/u;
const latin = /^[a-zə]/;

let everyday: ReadonlySet<string> | null = null;

/** Words of everyday in languages that decline names, and in English: "Nine" is hardly ever Nina. */
function everydayWords(): ReadonlySet<string> {
  everyday ??= new Set([
    ...[...declining, 'en', 'el', 'ru', 'uk', 'bg', 'hy'].flatMap((language) => [...stopWords(language)]),
    ...['en', 'pl', 'tr', 'ru'].flatMap((language) =>
      (['smallTalk', 'generic', 'dates'] as const).flatMap((list) => [...wordList(language, list)]),
    ),
  ]);
  return everyday;
}

/**
 * Tells the declined forms of names in one text: Anny, Annę, Annalle, Annának are Anna. A text that is clearly in a
 * language without declined names has none. A short form (Ewy) begins with a capital, and where it is also an everyday
 * word, it does so inside a sentence; a long one (zuzany) shows without, unless it is an everyday word. `look` is asked only
 * of words that are a form of some name.
 */
export function createFormFinder(
  text: string,
  index: NameIndex,
): (folded: string, look: () => Place) => boolean {
  let keeps: boolean | null = null;
  return (folded, look) => {
    if (folded.length < 3) return false;
    const form = index.formOf(folded);
    if (form === null) return false;
    const { written, opensSentence } = look();
    const hasCapital = upperStart.test(written);
    if (form === 'short' && !hasCapital) return false;
    if (latin.test(folded)) {
      keeps ??= keepsNames(text);
      if (keeps) return false;
    }
    if (hasCapital && (form === 'long' || (!opensSentence && lowerCase.test(written)))) return true;
    return !everydayWords().has(folded);
  };
}
