/** Characters as the header reader sees them: digits of every script, spaces of every width, invisible marks. */

/** Code points of the digit zero of each script (Unicode general category Nd), ascending. */
const zerosInPlane0 = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
const zerosAbove = [
  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730,
  0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2,
  0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0,
];

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

function digitIn(zeros: readonly number[], codePoint: number): number {
  for (const zero of zeros) {
    if (codePoint < zero) return -1;
    if (codePoint < zero + 10) return codePoint - zero;
  }
  return -1;
}

/** Value of the decimal digit at a position, in any script; −1 where there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x660) return code >= 48 && code <= 57 ? code - 48 : -1;
  if (isHighSurrogate(code)) {
    const codePoint = text.codePointAt(at);
    return codePoint === undefined ? -1 : digitIn(zerosAbove, codePoint);
  }
  return digitIn(zerosInPlane0, code);
}

/** UTF-16 units of the character at a position: 1 or 2. */
export function widthAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) ? 2 : 1;
}

/** Bidi marks, embeddings and isolates, zero-width space and U+FEFF: they carry no text in a header. */
export function isBidiMark(code: number): boolean {
  return (
    code >= 0x61c &&
    (code === 0x200e ||
      code === 0x200f ||
      code === 0x61c ||
      code === 0x200b ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069) ||
      code === 0xfeff)
  );
}

/** Space, tab, and the spaces of other widths that dates are set with (U+00A0, U+2009, U+202F, U+3000 …). */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Signs above ASCII that separate numbers of a date or a time and belong to no word. */
const separators = new Set(
  '،؍٫‐‑‒–—―、。：，．／－（）［］［〔〕【】«»年月日號号日時时点點分秒년월일시분초·'
    .split('')
    .map((sign) => sign.charCodeAt(0)),
);

/** Letters, vowel signs and whatever else may stand in a month name or a day part of any language. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xaa || isBlank(code) || isBidiMark(code)) return false;
  if (code === 0xab || code === 0xbb || code === 0xb7 || code === 0x2028 || code === 0x2029) return false;
  return !separators.has(code);
}

/** A word without case, spaces, dots, apostrophes and invisible marks: the key of the locale tables. */
export function foldWord(word: string): string {
  return word.replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\s.'’·]/g, '').toLowerCase();
}

/** Text without bidi marks at its two ends. */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBidiMark(text.charCodeAt(from))) from++;
  while (to > from && isBidiMark(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** The same of a body: the mark that closes a mention (U+2069 after U+2068) stays. */
export function trimBody(text: string): string {
  const trimmed = trimMarks(text);
  if (trimmed === text) return text;
  const isOpen = trimmed.lastIndexOf('\u2068') > trimmed.lastIndexOf('\u2069');
  return isOpen && text.includes('\u2069', text.lastIndexOf('\u2068')) ? `${trimmed}\u2069` : trimmed;
}

/** A copy that shares no memory with the block it was cut from, for strings that outlive their block. */
export function detach(text: string): string {
  let copy = '';
  for (let at = 0; at < text.length; at++) copy += String.fromCharCode(text.charCodeAt(at));
  // joining and splitting flattens the rope of single characters
  return copy.length < 2 ? copy : [copy.slice(0, 1), copy.slice(1)].join('');
}
