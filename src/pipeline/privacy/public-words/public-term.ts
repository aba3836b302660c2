import { phraseWords } from './phrase.ts';
import { markPublicWord, type PublicWord } from './public-word.ts';

/** A public word and the id under which the public finds it again: the base form of the word. */
export type PublicTerm = { readonly id: PublicWord; readonly word: PublicWord };

/**
 * Gives a public word its id: the key of the term it stands for, so that `garden` and `gardens` are one concept. A key that is not
 * evidently made from the word stays inside, and the word itself is the id.
 */
export function makePublicTerm(key: string, word: PublicWord): PublicTerm {
  const words = phraseWords(word);
  const parts = phraseWords(key);
  const isMade = parts.length === words.length && parts.every((part, i) => isBaseForm(part, words[i] ?? ''));
  return { id: markPublicWord(isMade ? key : words.join(' ')), word };
}

/** `bicycle` of `bicycles`, `party` of `parties`; in Arabic what follows the article. */
function isBaseForm(base: string, word: string): boolean {
  return base.length <= word.length && (word.startsWith(base.slice(0, -1)) || word.endsWith(base));
}
