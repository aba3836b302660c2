import { createHmac } from 'node:crypto';
import { foldText } from '../../core/text/fold-text.ts';
import { isRoleWord, nameOfWord } from '../privacy/compile-names.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import { type ErasureMode, erasedName } from '../segments/format/erased-name.ts';
import type { ErasedFormOf } from '../segments/merge/erase-names.ts';

export type Tombstone = {
  readonly name_hash: string;
  readonly kind: 'name' | 'word';
  readonly mode: ErasureMode;
};

/** Hex digits of a hash: 100 bits. */
const hashDigits = 25;
/** A word shorter than this is in too many names to be one. */
const minWordLength = 3;
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const wordPattern = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A word of a text, with what no reader sees in it. */
const writtenPattern = /\p{L}[\p{L}\p{M}\p{Cf}'’-]*/gu;

/** What all phones that show the same name have in common: its letters and signs, or the digits of a number. */
export function normaliseName(displayName: string): string {
  const bare = displayName.normalize('NFC').replace(marks, '').replace(/\s+/g, ' ').trim();
  return /^\+?[\d\s().\-\u2010-\u2015]{5,}$/.test(bare) ? bare.replace(/[^\d+]/g, '') : bare;
}

/** Hashes a display name with the secret of its community (HMAC-SHA-256), alike for all phones that show the same name. */
export function hashName(key: string, displayName: string): string {
  return createHmac('sha256', key)
    .update(`name:${normaliseName(displayName)}`)
    .digest('hex')
    .slice(0, hashDigits);
}

const hashWord = (key: string, word: string): string =>
  createHmac('sha256', key)
    .update(`word:${foldText(word)}`)
    .digest('hex')
    .slice(0, hashDigits);

/**
 * Hashes of a display name and of the words of it by which others may call its bearer. Words that are `ordinary`, folded,
 * are no names: of *Ewan Workshop*, *workshop*.
 */
export function hashNameAndWords(
  key: string,
  displayName: string,
  ordinary: ReadonlySet<string> = new Set(),
): Omit<Tombstone, 'mode'>[] {
  const words = [...displayName.matchAll(wordPattern)].map(([word]) => word);
  return [
    { name_hash: hashName(key, displayName), kind: 'name' },
    ...words
      .filter(
        (word) =>
          word.length >= minWordLength && !isRoleWord(foldText(word)) && !ordinary.has(foldText(word)),
      )
      .map((word) => ({ name_hash: hashWord(key, word), kind: 'word' as const })),
  ];
}

/**
 * Makes the tombstones of display names, each for itself: whatever order they come in, the same.
 * @param language of their community
 */
export async function makeTombstones(
  key: string,
  names: readonly { readonly displayName: string; readonly mode: ErasureMode }[],
  language: string,
): Promise<Tombstone[]> {
  const tombstones: Tombstone[] = [];
  for (const { displayName, mode } of names) {
    const ordinary = await findOrdinaryWords([displayName], [], language);
    for (const hashed of hashNameAndWords(key, displayName, ordinary)) tombstones.push({ ...hashed, mode });
  }
  return tombstones;
}

export type ErasedNames = {
  readonly isNobody: boolean;
  /** What stands for a display name of an erased person; null for everybody else's. */
  readonly formOf: ErasedFormOf;
  readonly isErased: (displayName: string) => boolean;
  /** A text without the words of their names. */
  readonly mask: (text: string) => string;
};

/** Nobody is erased. */
const nobodyErased: ErasedNames = {
  isNobody: true,
  formOf: () => null,
  isErased: () => false,
  mask: (text) => text,
};

/** Names and words that are hashed once, at most; a chat has fewer names, and words come again. */
const maxKnown = 100_000;

/** Tells the erased people of a community from others. Nothing of a name is known but whether it is one of theirs. */
export function createErasedNames(key: string | null, tombstones: readonly Tombstone[]): ErasedNames {
  if (key === null || tombstones.length === 0) return nobodyErased;
  const modes = new Map(
    tombstones.flatMap(({ kind, name_hash, mode }) => (kind === 'name' ? [[name_hash, mode] as const] : [])),
  );
  const words = new Set(tombstones.flatMap(({ kind, name_hash }) => (kind === 'word' ? [name_hash] : [])));
  const forms = new Map<string, string | null>();
  const formOf = (displayName: string): string | null => {
    const known = forms.get(displayName);
    if (known !== undefined) return known;
    const hash = hashName(key, displayName);
    const mode = modes.get(hash);
    const form = mode === undefined ? null : erasedName(mode, hash);
    if (forms.size < maxKnown) forms.set(displayName, form);
    return form;
  };
  const hashed = { has: (word: string) => word.length >= minWordLength && words.has(hashWord(key, word)) };
  /** A name as it is, with an ending that shows nothing of its stem, or beside others: Ada's, Adas, Ada-Bert. */
  const isFormOf = (folded: string): boolean =>
    [folded, ...folded.split(/['-]/)].some((part) => nameOfWord(part, { words: hashed }) !== null);
  const erasedWords = new Map<string, boolean>();
  const isErasedWord = (word: string): boolean => {
    let isErased = erasedWords.get(word);
    if (isErased === undefined) {
      isErased = word.length >= minWordLength && isFormOf(foldText(word));
      if (erasedWords.size < maxKnown) erasedWords.set(word, isErased);
    }
    return isErased;
  };
  return {
    isNobody: false,
    formOf,
    isErased: (displayName) => formOf(displayName) !== null,
    mask: (text) => text.replace(writtenPattern, (word) => (isErasedWord(word) ? '[name]' : word)),
  };
}

/** The same from what a statement of storage gives: the key, and tombstones as JSON. */
export function readErasedNames(row: {
  readonly erasure_key: string | null;
  readonly tombstones: string | null;
}): ErasedNames {
  return createErasedNames(row.erasure_key, JSON.parse(row.tombstones ?? '[]') as Tombstone[]);
}

/** Messages without the words of erased people's names in their texts: those are in no list of names any more. */
export function maskTexts<Message extends { readonly text: string }>(
  messages: readonly Message[],
  { isNobody, mask }: ErasedNames,
): readonly Message[] {
  return isNobody ? messages : messages.map((message) => ({ ...message, text: mask(message.text) }));
}
