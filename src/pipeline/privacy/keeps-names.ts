import { eachMatch } from '../../core/text/each-match.ts';
import { foldText } from '../../core/text/fold-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';

/** Languages that leave names as they are, but for an s. */
const keeping = 'en de es pt fr it nl id sv da no ca vi sw tl'.split(' ');
/** Languages of the Latin script that decline them. */
export const declining = 'pl cs sk hr sl ro hu fi et lt lv tr eu'.split(' ');
/** Letters that none of the first has. */
const foreignLetters = /[ąęłńśźżćčďěňřšťůžőűșțşţğıāēģīķļņūėįų]/iu;
const word = /\p{L}+/gu;
const maxLength = 2_000;
/** Two words that no other language has, or more. */
const leastConfidence = 0.75;
const leastWords = 2;

/** How many of the words a language has as stop words; the most that one of several has. */
function mostStopWords(words: readonly string[], languages: readonly string[]): number {
  return Math.max(
    ...languages.map((language) => {
      const list = stopWords(language);
      return words.reduce((count, one) => count + (list.has(one) ? 1 : 0), 0);
    }),
  );
}

/** Whether a text is clearly in a language that does not decline names. Looks at its beginning. */
export function keepsNames(text: string): boolean {
  const head = text.slice(0, maxLength);
  if (foreignLetters.test(head)) return false;
  const { language, confidence } = guessLanguage(head);
  if (keeping.includes(language) && confidence >= leastConfidence) return true;
  const words: string[] = [];
  eachMatch(foldText(head), word, ([found]) => words.push(found));
  const most = mostStopWords(words, keeping);
  return most >= leastWords && most >= 2 * mostStopWords(words, declining);
}
