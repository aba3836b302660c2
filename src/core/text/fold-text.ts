import { codeAt } from './char-classes.ts';

/**
 * Folding: one plain shape for text that people write in many. NFKC, lower case, digits of every script as
 * ASCII, Latin, Greek, Cyrillic, Arabic and Hebrew marks away, a few letters that Unicode does not decompose.
 * Indic and Thai vowel signs stay: there a mark is a letter.
 */

const strippedMarks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '＇': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
  '／': '/',
};

// Zero-width, bidi and other format characters, variation selectors and enclosing marks (keycaps): invisible to a reader.
const invisible = /[\p{Cf}\p{Me}\ufe00-\ufe0f\u034f\u115f\u1160\u3164\uffa0]/u;
const decimalDigit = /\p{Nd}/u;
const ascii = /^[\x00-\x7f]*$/;

/** Value of a decimal digit of any script: the digits of a script stand in a run of ten that begins with its zero. */
function digitValue(character: string): number {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && decimalDigit.test(String.fromCodePoint(zero - 1))) zero--;
  // Runs of several styles touch in the mathematical block, which NFKC has already resolved.
  return code - zero;
}

const foldedCharacters = new Map<string, string>();
const maxFoldedCharacters = 20_000;

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  let folded = '';
  if (!invisible.test(character)) {
    const lower = character.normalize('NFKC').toLowerCase();
    for (const part of lower.normalize('NFD').replace(strippedMarks, '').normalize('NFC')) {
      folded += decimalDigit.test(part) ? String(digitValue(part)) : (undecomposed[part] ?? part);
    }
  }
  if (foldedCharacters.size < maxFoldedCharacters) foldedCharacters.set(character, folded);
  return folded;
}

/** Folded text; equal for spellings that a reader takes as the same word. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = '';
  let plainFrom = 0;
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    if (code < 128) {
      at++;
      continue;
    }
    if (plainFrom < at) folded += text.slice(plainFrom, at).toLowerCase();
    const end = at + (code > 0xffff ? 2 : 1);
    folded += foldCharacter(text.slice(at, end));
    at = end;
    plainFrom = end;
  }
  return plainFrom < text.length ? folded + text.slice(plainFrom).toLowerCase() : folded;
}

export type FoldedText = {
  readonly text: string;
  /** UTF-16 offset in the original of each UTF-16 unit of `text`, with the original's length at the end; null where both are the same. */
  readonly offsets: Uint32Array | null;
};

/** Folded text with the way back to the original. */
export function foldWithOffsets(text: string): FoldedText {
  if (ascii.test(text)) return { text: text.toLowerCase(), offsets: null };
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let i = 0; i < part.length; i++) offsets.push(at);
    folded += part;
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}
