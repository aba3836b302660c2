import { slurs } from './data/slurs.ts';

const built = new Map<string, ReadonlySet<string>>();

function slursOf(language: string): ReadonlySet<string> {
  let set = built.get(language);
  if (set === undefined) {
    set = new Set(Object.hasOwn(slurs, language) ? slurs[language]!.split('|') : []);
    built.set(language, set);
  }
  return set;
}

/** Tells whether a run of folded words is, or holds, a slur or a sexual term of a language. */
export function holdsSlur(words: readonly string[], language: string): boolean {
  const set = slursOf(language);
  for (let from = 0; from < words.length; from++)
    for (let until = from + 1; until <= words.length; until++)
      if (set.has(words.slice(from, until).join(' '))) return true;
  return false;
}
