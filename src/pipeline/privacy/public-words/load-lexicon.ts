import type { Lexicon } from './lexicon.ts';
import { type NameFilter, readNameFilter } from './name-filter.ts';
import { readWordTable, type WordTable } from './word-table.ts';

/** Each language is a module of its own, opened when a community first speaks it. */
const modules: Readonly<Record<string, () => Promise<{ readonly words: string }>>> = {
  ar: () => import('./data/words-ar.ts'),
  de: () => import('./data/words-de.ts'),
  en: () => import('./data/words-en.ts'),
  es: () => import('./data/words-es.ts'),
  fr: () => import('./data/words-fr.ts'),
  hi: () => import('./data/words-hi.ts'),
  id: () => import('./data/words-id.ts'),
  it: () => import('./data/words-it.ts'),
  nl: () => import('./data/words-nl.ts'),
  pl: () => import('./data/words-pl.ts'),
  pt: () => import('./data/words-pt.ts'),
  ru: () => import('./data/words-ru.ts'),
  tr: () => import('./data/words-tr.ts'),
};

/** Languages (ISO 639-1) that have a table of words. */
export const lexiconLanguages: readonly string[] = Object.keys(modules);

const maxLanguages = 5;
const opened = new Map<string, WordTable>();
let names: NameFilter | null = null;

/** Loads the words of the languages of a community (BCP 47; at most five) and the gazetteer. Unknown languages have no words. */
export async function loadLexicon(languages: readonly string[]): Promise<Lexicon> {
  const codes = [...new Set(languages.map((language) => language.slice(0, 2).toLowerCase()))];
  const tables = new Map<string, WordTable>();
  for (const code of codes.filter((code) => Object.hasOwn(modules, code)).slice(0, maxLanguages)) {
    let table = opened.get(code);
    if (table === undefined) {
      table = readWordTable((await modules[code]!()).words);
      opened.set(code, table);
    }
    tables.set(code, table);
  }
  names ??= readNameFilter((await import('./data/names.ts')).names);
  return { tables, names };
}
