import { listBases } from './inflection.ts';
import { isKnownName, type NameFilter } from './name-filter.ts';
import { findWord, type WordBand, type WordTable } from './word-table.ts';

/** The words of the languages that a community speaks, and the gazetteer of names. */
export type Lexicon = {
  readonly tables: ReadonlyMap<string, WordTable>;
  readonly names: NameFilter;
};

export type KnownWord = {
  readonly band: WordBand;
  readonly name: 'none' | 'family' | 'first';
  /** Whether the word itself is in a table, not only its base form or its parts. */
  readonly direct: boolean;
  /** Whether it is known only as a compound, as many family names of German and Dutch are too: Quastenberg. */
  readonly compound: boolean;
};

const compounding = new Set(['de', 'nl']);
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'];
const minPart = 4;
const minCommonPart = 3;

/** Looks a folded word up in all tables. @returns null where no language of the community has it. */
export function lookUpWord(lexicon: Lexicon, word: string): KnownWord | null {
  let best: KnownWord | null = null;
  for (const [language, table] of lexicon.tables) {
    const direct = findWord(table, word);
    if (direct !== null) {
      best = merge(best, { ...direct, direct: true, compound: false });
      continue;
    }
    for (const base of listBases(word, language)) {
      const entry = findWord(table, base);
      if (entry !== null) best = merge(best, { ...entry, direct: false, compound: false });
    }
    if (best === null && compounding.has(language) && isCompound(table, word, 2))
      best = { band: 0, name: 'none', direct: false, compound: true };
  }
  return best;
}

/**
 * Joins what two languages say: the commoner band counts, and so does a name in either. A word of its own outweighs what is only a
 * form in another language: Spanish *taller* is no form of the family name *Tall*.
 */
function merge(a: KnownWord | null, b: KnownWord): KnownWord {
  if (a === null) return b;
  if (a.direct !== b.direct) return a.direct ? a : b;
  const order = { none: 0, family: 1, first: 2 } as const;
  return {
    band: a.band === 0 ? b.band : b.band === 0 ? a.band : (Math.min(a.band, b.band) as WordBand),
    name: order[a.name] >= order[b.name] ? a.name : b.name,
    direct: a.direct,
    compound: a.compound && b.compound,
  };
}

/** Tells whether a word is written together of words that are no first names: Lastenrad, Regentonne. */
function isCompound(table: WordTable, word: string, maxDepth: number): boolean {
  for (let at = minCommonPart; at <= word.length - minCommonPart; at++) {
    const tail = word.slice(at);
    if (!isPart(table, tail) && !(maxDepth > 1 && isCompound(table, tail, maxDepth - 1))) continue;
    const head = word.slice(0, at);
    if (links.some((link) => head.endsWith(link) && isPart(table, head.slice(0, head.length - link.length))))
      return true;
  }
  return false;
}

function isPart(table: WordTable, part: string): boolean {
  if (part.length < minCommonPart) return false;
  const entry = findWord(table, part);
  if (entry === null || entry.name === 'first') return false;
  return part.length >= minPart || entry.band === 1 || entry.band === 2;
}

/** Tells whether the gazetteer holds a folded word; one other word in 256 passes for a name too. */
export function isNameLike(lexicon: Lexicon, word: string): boolean {
  return isKnownName(lexicon.names, word);
}
