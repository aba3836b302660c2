import { foldText } from '../../../../core/text/fold-text.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { portuguese } from './portuguese.ts';
import type { SensitiveCategory, SensitiveWords } from './sensitive-words.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';

const lists: Readonly<Record<string, SensitiveWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  hi: hindi,
  pt: portuguese,
  tr: turkish,
};

type Matcher = {
  readonly words: ReadonlyMap<string, SensitiveCategory>;
  readonly stems: ReadonlyMap<string, SensitiveCategory>;
};

const matchers = new Map<string, Matcher | null>();
const shortestStem = 2;

function matcherOf(language: string): Matcher | null {
  const known = matchers.get(language);
  if (known !== undefined) return known;
  const list = Object.hasOwn(lists, language) ? lists[language] : undefined;
  const matcher = list === undefined ? null : compile(list);
  matchers.set(language, matcher);
  return matcher;
}

function compile(list: SensitiveWords): Matcher {
  const words = new Map<string, SensitiveCategory>();
  const stems = new Map<string, SensitiveCategory>();
  for (const [category, text] of Object.entries(list) as [SensitiveCategory, string][]) {
    for (const entry of text.split(/\s+/).filter(Boolean)) {
      if (entry.endsWith('*')) stems.set(foldText(entry.slice(0, -1)), category);
      else words.set(foldText(entry), category);
    }
  }
  return { words, stems };
}

/** Finds the special category that a folded word belongs to in a language. @returns null where it belongs to none. */
export function matchSensitive(word: string, language: string): SensitiveCategory | null {
  const matcher = matcherOf(language);
  if (matcher === null) return null;
  const exact = matcher.words.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, 24); length >= shortestStem; length--) {
    const category = matcher.stems.get(word.slice(0, length));
    if (category !== undefined) return category;
  }
  return null;
}
