import table from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { wordKey } from './tokenise.ts';

/**
 * Stop words of 57 languages: stopwords-iso 1.1.0 (MIT, Gene Diaz and the authors listed in its CREDITS).
 * The lists are wide; a few words that name real subjects of a community are taken out again.
 */
const kept: Readonly<Record<string, readonly string[]>> = {
  en: 'shed shell wed hell computer homepage website webpage web system research information netscape microsoft invention'.split(
    ' ',
  ),
};

const lists: Readonly<Record<string, readonly string[]>> = table;
const built = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Stop words of a language (BCP 47; only the language counts), as keys of `wordKey`. Empty where there is no list. */
export function stopWords(language: string): ReadonlySet<string> {
  const code = language.slice(0, 2).toLowerCase();
  const known = built.get(code);
  if (known !== undefined) return known;
  const list = Object.hasOwn(lists, code) ? lists[code] : undefined;
  if (list === undefined) return none;
  const words = new Set<string>();
  for (const word of list) {
    words.add(wordKey(word));
    // Texts write don't, dont and don’t.
    if (word.includes("'")) words.add(wordKey(word.replaceAll("'", '')));
  }
  for (const word of kept[code] ?? []) words.delete(word);
  built.set(code, words);
  return words;
}
