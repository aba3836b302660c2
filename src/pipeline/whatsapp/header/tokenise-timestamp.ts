import { digitAt, isBidiMark, isBlank, isWordCode, widthAt } from '../bytes/read-chars.ts';

/** How a header ends: `] `, ` - ` or (iOS before 2016) `: `. */
export type Joiner = 'bracket' | 'dash' | 'colon';

export type TimestampToken =
  | { readonly kind: 'number'; readonly value: number; readonly width: number }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark'; readonly text: string };

export type Timestamp = {
  readonly joiner: Joiner;
  readonly tokens: readonly TimestampToken[];
  /** What stays of the tokens when numbers, words and widths of spaces are left out: lines of one chat share it. */
  readonly shape: string;
  /** Where the author or the system text begins. */
  readonly bodyStart: number;
};

/** The longest header of CLDR 48 has 46 units; era names and long day parts fit below this. */
const maxTimestampLength = 96;
const maxTokens = 40;

/** End of the word that starts at `from`: letters, inner dots, apostrophes and slashes, and single blanks between letters. */
export function scanWord(text: string, from: number, end: number): number {
  let at = from;
  let last = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      if (code >= 0xd800 && code <= 0xdbff && digitAt(text, at) >= 0) break;
      if (code >= 0x660 && digitAt(text, at) >= 0) break;
      at++;
      last = at;
    } else if (code === 0x2e || code === 0x27 || code === 0x2019) {
      at++;
      last = at;
    } else if (
      (code === 0x2f || code === 0x2d) &&
      at === last &&
      at + 1 < end &&
      isWordCode(text.charCodeAt(at + 1))
    ) {
      if (digitAt(text, at + 1) >= 0) break;
      at++;
    } else if (isBlank(code) || isBidiMark(code)) {
      at++;
    } else break;
  }
  return last;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2212;
}

/** Index after the blanks and bidi marks at a position. */
function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || isBidiMark(text.charCodeAt(at)))) at++;
  return at;
}

/**
 * All ways to read the beginning of a line (`[from, end)`, without its line break) as a header, shortest first;
 * whether the numbers make a date and a time is not checked here.
 */
export function tokeniseTimestamp(text: string, from: number, end: number): Timestamp[] {
  const limit = Math.min(end, from + maxTimestampLength);
  let at = from;
  while (at < limit && isBidiMark(text.charCodeAt(at))) at++;
  const bracket = text.charCodeAt(at) === 0x5b;
  if (bracket) at++;
  const tokens: TimestampToken[] = [];
  const timestamps: Timestamp[] = [];
  let shape = bracket ? '[' : '';
  let numbers = 0;
  const close = (joiner: Joiner, bodyStart: number) => {
    if (numbers >= 3)
      timestamps.push({ joiner, tokens: [...tokens], shape: `${shape}|${joiner}`, bodyStart });
  };
  while (at < limit && tokens.length < maxTokens) {
    const code = text.charCodeAt(at);
    if (isBidiMark(code)) {
      at++;
      continue;
    }
    if (isBlank(code)) {
      const next = skipBlanks(text, at, limit);
      if (!bracket && isDash(text.charCodeAt(next)) && next < limit) {
        const after = next + 1;
        if (after >= end || isBlank(text.charCodeAt(after)) || isBidiMark(text.charCodeAt(after))) {
          close('dash', Math.min(end, skipOneBlank(text, after, end)));
        }
      }
      tokens.push({ kind: 'blank' });
      shape += ' ';
      at = next;
      continue;
    }
    if (digitAt(text, at) >= 0) {
      let value = 0;
      let width = 0;
      while (at < limit) {
        const digit = digitAt(text, at);
        if (digit < 0) break;
        value = value * 10 + digit;
        width++;
        at += widthAt(text, at);
        if (width > 4) return timestamps;
      }
      tokens.push({ kind: 'number', value, width });
      numbers++;
      shape += '9';
      if (numbers > 6) return timestamps;
      continue;
    }
    if (isWordCode(code)) {
      const wordEnd = scanWord(text, at, limit);
      tokens.push({ kind: 'word', text: text.slice(at, wordEnd) });
      shape += 'a';
      at = wordEnd;
      continue;
    }
    if (bracket && code === 0x5d) {
      close('bracket', Math.min(end, skipOneBlank(text, at + 1, end)));
      return timestamps;
    }
    if (!bracket && code === 0x3a && at + 1 < end && isBlank(text.charCodeAt(at + 1))) {
      close('colon', at + 2);
    }
    const width = widthAt(text, at);
    const sign = text.slice(at, at + width);
    tokens.push({ kind: 'mark', text: sign });
    shape += sign;
    at += width;
  }
  return timestamps;
}

/** Past bidi marks and the one blank that separates header and author. */
function skipOneBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBidiMark(text.charCodeAt(at))) at++;
  return at < end && isBlank(text.charCodeAt(at)) ? at + 1 : from;
}
