/** How common a word is: 1 among the first 1,000 of its language, 2 among 4,000, 3 among 10,000; 0 rarer. */
export type WordBand = 0 | 1 | 2 | 3;

export type WordEntry = {
  readonly band: WordBand;
  /** Whether the word is also someone's name: a family name only, or a first name. */
  readonly name: 'none' | 'family' | 'first';
};

/**
 * The words of one language, exact and compact: sorted, front-coded, one block a line. A word is written as one upper-case
 * letter (how many units it shares with the word before: A none, B one …), the rest of it, and one mark where it has one
 * (`0` + band + 4 for a family name or 8 for a first name). The first word of a line shares nothing.
 */
export type WordTable = { readonly lines: readonly string[] };

const nameKinds = ['none', 'family', 'first'] as const;
const coded = /([A-Z])([^A-Z0-9:;]*)([0-9:;]?)/g;

/** Opens the text of a generated module. */
export function readWordTable(text: string): WordTable {
  return { lines: text.split('\n').filter((line) => line !== '') };
}

/** Writes sorted words as the text of a table; the opposite of `findWord`. */
export function encodeWordTable(words: readonly (readonly [word: string, entry: WordEntry])[]): string {
  const wordsPerLine = 96;
  const maxShared = 25;
  const lines: string[] = [];
  for (let from = 0; from < words.length; from += wordsPerLine) {
    let previous = '';
    let line = '';
    for (const [word, { band, name }] of words.slice(from, from + wordsPerLine)) {
      let shared = 0;
      while (shared < maxShared && shared < word.length && word[shared] === previous[shared]) shared++;
      const mark = band + 4 * nameKinds.indexOf(name);
      line += String.fromCharCode(65 + shared) + word.slice(shared);
      if (mark > 0) line += String.fromCharCode(48 + mark);
      previous = word;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function firstWord(line: string): string {
  return /^A([^A-Z0-9:;]*)/.exec(line)?.[1] ?? '';
}

/** Finds a folded word. @returns null where the language does not have it. */
export function findWord(table: WordTable, word: string): WordEntry | null {
  let low = 0;
  let high = table.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstWord(table.lines[middle]!) <= word) low = middle;
    else high = middle - 1;
  }
  let current = '';
  for (const [, shared, rest, mark] of (table.lines[low] ?? '').matchAll(coded)) {
    current = current.slice(0, shared!.charCodeAt(0) - 65) + rest!;
    if (current === word) return entryOf(mark!);
    if (current > word) return null;
  }
  return null;
}

function entryOf(mark: string): WordEntry {
  const value = mark === '' ? 0 : mark.charCodeAt(0) - 48;
  return { band: (value & 3) as WordBand, name: nameKinds[value >> 2] ?? 'first' };
}
