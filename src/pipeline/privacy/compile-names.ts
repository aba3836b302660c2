import { foldText } from '../../core/text/fold-text.ts';
import { attachedEndings } from './name-endings.ts';
import { createFormOf, type Form } from './name-forms.ts';

/** A group's names in the shape that a text is searched with: by word, not by one huge pattern. */
export type NameIndex = {
  /** Folded name words of at least three letters. */
  readonly words: ReadonlySet<string>;
  /** Whole display names of several words, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whole display names of one or two letters: searched with their capital only. */
  readonly short: ReadonlySet<string>;
  /** Names in scripts without spaces, searched anywhere; longest first. */
  readonly substrings: readonly string[];
  /** How surely a folded word is a declined form of one of `words`; see `formOf`. */
  readonly formOf: (word: string) => Form | null;
};

/** Names beyond these are not searched for. */
export const maxNames = 20_000;
/** A word of a folded text. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const hanOrKatakana = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u;
const hiragana = /^[\p{Script=Hiragana}ー]+$/u;
const hangul = /^\p{Script=Hangul}+$/u;
const unspacedOther = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const longestAttached = 6;

/** Words of display names that name a role or a thing, not a person. */
const roleWords = new Set(
  'admin admins administrator team community neighbours neighbors nachbarn vecinos support group gruppe grupo groupe gruppo office info club verein school schule user guest anonymous unknown member whatsapp meta bot service the and von van der den del las los dos san'.split(
    ' ',
  ),
);

export function isRoleWord(word: string): boolean {
  return roleWords.has(word);
}

function addUnspaced(word: string, into: Set<string>): void {
  const length = [...word].length;
  if (hangul.test(word)) {
    if (length >= 2) into.add(word);
    // Family name of one syllable, then the given name people call each other by.
    if (length === 3) into.add(word.slice(1));
  } else if (hanOrKatakana.test(word)) {
    if (length >= 2) into.add(word);
    if (/^\p{Script=Han}+$/u.test(word) && length === 3) into.add(word.slice(1));
    if (/^\p{Script=Han}+$/u.test(word) && length === 4) into.add(word.slice(0, 2)).add(word.slice(2));
  } else if (length >= 3 || (hiragana.test(word) && length >= 2)) {
    into.add(word);
  }
}

/**
 * Prepares the display names of a group's people for `findNames`. Phone numbers need no entry: numbers go anyway. Words of
 * names that are `ordinary` are searched for within whole display names only: see `findOrdinaryWords`.
 */
export function compileNames(names: readonly string[], ordinary: ReadonlySet<string> = new Set()): NameIndex {
  const words = new Set<string>();
  const phrases = new Map<string, string[][]>();
  const short = new Set<string>();
  const substrings = new Set<string>();
  for (const displayName of names.slice(0, maxNames)) {
    const parts = (foldText(displayName).match(wordPattern) ?? []).filter((part) => !/^\d+$/.test(part));
    for (const part of parts) {
      if (
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(part) ||
        unspacedOther.test(part)
      ) {
        addUnspaced(part, substrings);
      } else if (part.length >= 3 && !roleWords.has(part) && !ordinary.has(part)) {
        words.add(part);
        const bare = part.replace(/\d+$/, '');
        if (bare.length >= 3) words.add(bare);
      }
    }
    if (parts.length === 1 && parts[0]!.length < 3) short.add(parts[0]!);
    if (parts.length > 1 && !parts.every((part) => roleWords.has(part))) {
      const known = phrases.get(parts[0]!);
      if (known === undefined) phrases.set(parts[0]!, [parts]);
      else known.push(parts);
    }
  }
  return {
    words,
    phrases,
    short,
    formOf: createFormOf(words),
    substrings: [...substrings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  };
}

/** Cyrillic names lose these before an ending: Анна, Анны; Андрей (folded Андреи), Андрея. */
const cyrillicFinals = 'аяьоеи';
const arabicPrefix = /^[وبلفك]{1,2}/;
const hebrewPrefix = /^[ולבמהשכ]{1,2}/;

/**
 * The name word that a folded word is a form of, whatever its capitals (possessive, genitive, Cyrillic case, Arabic and
 * Hebrew prefix, endings of scripts without capitals), or null. Declined forms with a capital: see `createFormFinder`.
 */
export function nameOfWord(
  word: string,
  index: { readonly words: Pick<ReadonlySet<string>, 'has'> },
): string | null {
  const { words } = index;
  if (words.has(word)) return word;
  if (word.length < 4) return null;
  if (word.endsWith('s') && words.has(word.slice(0, -1))) return word.slice(0, -1);
  const bare = word.replace(/\d+$/, '');
  if (bare.length >= 3 && bare !== word && words.has(bare)) return bare;
  if (word.charCodeAt(0) < 0x370) return null;
  if (/^\p{Script=Cyrillic}/u.test(word)) {
    // Анна: Анны, Анне, Анну, Анной; Иван: Ивана, Ивану, Иваном.
    for (let cut = 1; cut <= 3 && word.length - cut >= 3; cut++) {
      const stem = word.slice(0, -cut);
      if (words.has(stem)) return stem;
      for (const vowel of cyrillicFinals) if (words.has(stem + vowel)) return stem + vowel;
    }
    return null;
  }
  const prefix = (arabicPrefix.exec(word) ?? hebrewPrefix.exec(word))?.[0] ?? '';
  for (let length = 1; length <= prefix.length; length++)
    if (words.has(word.slice(length))) return word.slice(length);
  const endings = attachedEndings.find(([script]) => script.test(word))?.[1];
  for (let cut = 1; endings !== undefined && cut <= longestAttached && word.length - cut >= 3; cut++) {
    const stem = word.slice(0, -cut);
    if (endings.has(word.slice(-cut)) && words.has(stem)) return stem;
  }
  return null;
}
