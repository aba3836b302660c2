import { termKey } from './read-phrases.ts';
import type { Pillar } from './term-table.ts';

/** Keyword keys to pillar slugs; a pillar's name is a keyword too, and the first pillar that claims one has it. */
export function keywordPillars(pillars: readonly Pillar[], language: string): Map<string, string> {
  const keywords = new Map<string, string>();
  for (const pillar of pillars) {
    for (const keyword of [...pillar.keywords, pillar.name]) {
      const key = termKey(keyword, language);
      if (key !== '' && !keywords.has(key)) keywords.set(key, pillar.slug);
    }
  }
  return keywords;
}

/** Returns the pillar of a term: that of its own keyword, else of the longest keyword inside it; null where there is none. */
export function pillarOfTerm(term: string, keywords: ReadonlyMap<string, string>): string | null {
  const words = term.split(' ');
  for (let length = words.length; length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const slug = keywords.get(words.slice(at, at + length).join(' '));
      if (slug !== undefined) return slug;
    }
  }
  return null;
}

/** The keywords of pillars and their names as admins wrote them, by the key of their term. */
export function keywordsAsWritten(pillars: readonly Pillar[], language: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const { name, keywords } of pillars) {
    for (const keyword of [...keywords, name]) {
      const key = termKey(keyword, language);
      if (key !== '' && !written.has(key)) written.set(key, keyword);
    }
  }
  return written;
}
