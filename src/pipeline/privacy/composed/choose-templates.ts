import { arabic } from './templates/arabic.ts';
import { english } from './templates/english.ts';
import { french } from './templates/french.ts';
import { german } from './templates/german.ts';
import { hindi } from './templates/hindi.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';
import type { Templates } from './templates/templates.ts';
import { turkish } from './templates/turkish.ts';

const all: Readonly<Record<string, Templates>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  hi: hindi,
  pt: portuguese,
  tr: turkish,
};

/** Languages (ISO 639-1) that have templates of their own. */
export const composedLanguages: readonly string[] = Object.keys(all);

/** Chooses the templates of a language (BCP 47; only the language counts). Others fall back to English. */
export function chooseTemplates(language: string): Templates {
  const code = language.slice(0, 2).toLowerCase();
  return Object.hasOwn(all, code) ? all[code]! : english;
}
