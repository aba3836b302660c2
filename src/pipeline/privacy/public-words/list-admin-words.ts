import { makePublicTerm, type PublicTerm } from './public-term.ts';
import { markPublicWord } from './public-word.ts';

/**
 * Lists the words that admins have written for the public themselves, as keywords and names of pillars: they are public
 * as they are written there, however members write them.
 * @param written the words as admins wrote them, by the key of the term they stand for
 */
export function listAdminWords(written: ReadonlyMap<string, string>): Map<string, PublicTerm> {
  return new Map([...written].map(([key, word]) => [key, makePublicTerm(key, markPublicWord(word.trim()))]));
}
