import { foldText } from '../../../core/text/fold-text.ts';
import { listBases } from './inflection.ts';

/** What authors are called, prepared for looking up words. */
export type DisplayNames = {
  /** Whole names without blanks and marks: `ewanworkshop`. */
  readonly whole: ReadonlySet<string>;
  /** The words of names: `ewan`, `workshop`. */
  readonly parts: ReadonlySet<string>;
  /** Words of names with one letter left out, for typing errors of one letter. */
  readonly shortened: ReadonlySet<string>;
};

const minPart = 2;
const minJoined = 4;
const minMistyped = 5;
const maxNames = 20_000;

/** Compiles the display names of all authors of a community. */
export function compileDisplayNames(names: readonly string[]): DisplayNames {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const shortened = new Set<string>();
  for (const name of names.slice(0, maxNames)) {
    const words = wordsOf(name);
    if (words.length > 0) whole.add(words.join(''));
    for (const word of words) {
      if (word.length < minPart) continue;
      parts.add(word);
      if (word.length >= minMistyped) for (const shorter of withoutOne(word)) shortened.add(shorter);
    }
  }
  return { whole, parts, shortened };
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}

function withoutOne(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** Tells whether folded words are a whole display name, in one run, joined or in another order. */
export function isWholeName(names: DisplayNames, words: readonly string[]): boolean {
  for (let from = 0; from < words.length; from++)
    for (let until = from + 1; until <= words.length; until++) {
      const run = words.slice(from, until);
      if (names.whole.has(run.join('')) || names.whole.has(run.toReversed().join(''))) return true;
    }
  return false;
}

/** Tells whether a folded word is a word of a display name. */
export function isNamePart(names: DisplayNames, word: string): boolean {
  return names.parts.has(word);
}

/**
 * Tells whether a folded word that no dictionary has is made from a display name: declined (Annas, Marka), shortened or
 * lengthened (Magda for Magdalena, Pedrito for Pedro), two parts joined, or mistyped by one letter.
 */
export function isMadeFromName(names: DisplayNames, word: string, languages: Iterable<string>): boolean {
  if (names.parts.has(word) || names.whole.has(word)) return true;
  for (const language of languages)
    if (listBases(word, language).some((base) => names.parts.has(base))) return true;
  const longestEnding = 5;
  for (let length = Math.max(minJoined - 1, word.length - longestEnding); length < word.length; length++)
    if (names.parts.has(word.slice(0, length))) return true;
  if (word.length >= minJoined)
    for (const part of names.parts)
      if (
        part.startsWith(word) ||
        (part.length >= minJoined && word.includes(part)) ||
        sharesStem(part, word)
      )
        return true;
  if (word.length < minMistyped - 1) return false;
  return (
    names.shortened.has(word) ||
    withoutOne(word).some((shorter) => names.shortened.has(shorter) || names.parts.has(shorter))
  );
}

/** Pet forms keep the first letters and change the rest: Pedro, Pedrito; Kasia, Kaśka; Mehmet, Memo do not. */
function sharesStem(part: string, word: string): boolean {
  const shortest = Math.min(part.length, word.length);
  if (shortest < minJoined) return false;
  let shared = 0;
  while (shared < shortest && part[shared] === word[shared]) shared++;
  return shared >= 4 && shared >= shortest - 1;
}
