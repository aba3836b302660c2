import { foldText } from '../../../core/text/fold-text.ts';
import { stopWords } from '../../../core/text/stop-words.ts';

/** Finds the author whom a folded word calls. */
export type NameBook = {
  /** Number of the author, or −1. Of several who share a first name the one who `spokeLast` says wrote last. */
  find(word: string): number;
  /** Whether a name is too common a word to mean a person wherever it stands. */
  isCommon(word: string): boolean;
};

const minLength = 3;
const separators = /[\s.,_~()[\]{}"'“”«»|/\\\u2066-\u2069]+/u;

/**
 * Keeps what authors are called: whole display names without spaces, and each word of a display name. `lastOf` gives the place of
 * an author's last message, by which two people of one first name are told apart.
 */
export function createNameBook(
  names: readonly (readonly string[])[],
  lastOf: Int32Array,
  language: string,
): NameBook {
  const authorsOf = new Map<string, number[]>();
  const add = (key: string, author: number): void => {
    if (key.length < minLength) return;
    const known = authorsOf.get(key);
    if (known === undefined) authorsOf.set(key, [author]);
    else if (!known.includes(author)) known.push(author);
  };
  names.forEach((written, author) => {
    for (const name of written) {
      const folded = foldText(name).trim();
      add(folded.replace(/[\s()+-]/gu, ''), author);
      if (!/\s/u.test(folded)) add(folded, author);
      for (const part of folded.split(separators)) add(part, author);
    }
  });
  const stops = [stopWords('en'), stopWords(language)];
  return {
    find: (word) => {
      const known = authorsOf.get(word);
      if (known === undefined) return -1;
      let best = known[0]!;
      for (const author of known) if (lastOf[author]! > lastOf[best]!) best = author;
      return best;
    },
    isCommon: (word) => stops.some((list) => list.has(word)),
  };
}
