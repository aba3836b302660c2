import { isBidiMark, isBlank } from './read-chars.ts';

/** Stands for every character above U+FFFF: none of them means anything to a header. */
export const astral = 0x10000;

/** UTF-16 unit of the character that begins at a position of valid UTF-8; `astral` where it has two. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return astral;
}

/** Bytes of a character in UTF-8, by its code. */
export function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < astral ? 3 : 4;
}

/** The code of the character that ends before a position. */
export function codeBefore(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
  return codeAt(bytes, at);
}

/** Length of the blank (one character) at a position, in bytes; 0 where there is none. */
export function blankAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  const code = codeAt(bytes, at);
  return isBlank(code) ? bytesOf(code) : 0;
}

/** The number of two ASCII digits; −1 where there are none. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Index after the bidi marks at a position. */
export function skipMarks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! >= 0x80) {
    const code = codeAt(bytes, at);
    if (code === astral || !isBidiMark(code)) break;
    at += bytesOf(code);
  }
  return at;
}

/** Index after the blanks and bidi marks at a position. */
export function skipBlanksAndMarks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    at = skipMarks(bytes, at, end);
    const blank = blankAt(bytes, at, end);
    if (blank === 0) return at;
    at += blank;
  }
}
