import { bitsOf, charBits, codeAt, endOfRun } from './char-classes.ts';

export type TokenKind = 'word' | 'number' | 'emoji' | 'url' | 'email' | 'mention' | 'mark';

const { letter, number, mark, space, pictograph } = charBits;

// A flag, a keycap, or pictographs that joiners make one.
const emoji =
  /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)*/uy;
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const mayBeforeEmail = /[\p{L}\p{N}._%+-]/u;
const isolatedMention = /@\u2068[^\u2069\n]{0,200}\u2069/uy;

const code = (character: string): number => character.charCodeAt(0);
const at = code('@');
const dot = code('.');
const comma = code(',');
const colon = code(':');
const slash = code('/');
const plus = code('+');
const minus = code('-');
const percent = code('%');
const underscore = code('_');
const openBracket = code('[');
const closeBracket = code(']');
const apostrophe = code("'");
const curlyApostrophe = code('’');
const smallW = code('w');
const smallH = code('h');
const keycap = 0x20e3;
const variation = 0xfe0f;
const nonJoiner = 0x200c;

/** Where a sticky pattern that matches here ends; −1 where it does not. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where a link ends that begins here: `[^\s<>"]`; −1 where none does. */
function endOfLink(text: string, from: number): number {
  const scheme = text.startsWith('http://', from) ? 7 : text.startsWith('https://', from) ? 8 : 0;
  const begun = scheme > 0 ? from + scheme : text.startsWith('www.', from) ? from + 4 : -1;
  if (begun < 0) return -1;
  let end = begun;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit === 0x3c || unit === 0x3e || unit === 0x22 || (bitsOf(unit) & space) !== 0) break;
    end++;
  }
  return end === begun ? -1 : end;
}

const isSeparator = (unit: number): boolean =>
  unit === dot || unit === comma || unit === colon || unit === slash || unit === 0x66b || unit === 0x66c;

/** Where a number ends that begins here and that no letter or number follows: 12, 12:30, 1,000.50; −1 where none does. */
function endOfNumber(text: string, from: number): number {
  let end = endOfRun(text, from, number);
  if (end === from) return -1;
  let before = -1;
  while (isSeparator(text.charCodeAt(end))) {
    const next = endOfRun(text, end + 1, number);
    if (next === end + 1) break;
    before = end;
    end = next;
  }
  const followed = end < text.length && (bitsOf(codeAt(text, end)) & (letter | number)) !== 0;
  return followed ? before : end;
}

const isWordStart = (point: number): boolean =>
  (bitsOf(point) & (letter | number)) !== 0 || point === underscore;

/** Where the letters, numbers and marks end that a word consists of between its signs. */
function endOfWordPart(text: string, from: number, joins: boolean): number {
  let end = from;
  while (end < text.length) {
    const point = codeAt(text, end);
    const inside =
      (bitsOf(point) & (letter | number | mark)) !== 0 ||
      point === underscore ||
      (joins && point === nonJoiner);
    if (!inside) break;
    end += point > 0xffff ? 2 : 1;
  }
  return end;
}

/** Where a word ends that begins here. It may hold one hyphen, apostrophe, dot or plus between letters: apt-get, don't, xorg.conf. */
function endOfWord(text: string, from: number): number {
  let end = endOfWordPart(text, from, true);
  while (end + 1 < text.length) {
    const unit = text.charCodeAt(end);
    const isJoint =
      unit === apostrophe || unit === curlyApostrophe || unit === dot || unit === plus || unit === minus;
    if (!isJoint || !isWordStart(codeAt(text, end + 1))) break;
    end = endOfWordPart(text, end + 1, false);
  }
  for (let signs = 0; signs < 2 && text.charCodeAt(end) === plus; signs++) end++;
  return end;
}

/** Where a redaction mark like `[phone]` ends that begins here; −1 where none does. */
function endOfMark(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && text.charCodeAt(end) >= 0x61 && text.charCodeAt(end) <= 0x7a) end++;
  return end > from + 1 && text.charCodeAt(end) === closeBracket ? end + 1 : -1;
}

function endOfMention(text: string, from: number): number {
  if (text.charCodeAt(from + 1) === 0x2068) return endOf(isolatedMention, text, from);
  let end = from + 1;
  while (end < text.length) {
    const point = codeAt(text, end);
    if ((bitsOf(point) & (letter | number)) === 0 && point !== underscore) break;
    end += point > 0xffff ? 2 : 1;
  }
  return end === from + 1 ? -1 : end;
}

function beginsKeycap(text: string, from: number): boolean {
  const next = text.charCodeAt(from + 1);
  return next === keycap || (next === variation && text.charCodeAt(from + 2) === keycap);
}

/** The character that ends before a place. */
function characterBefore(text: string, place: number): string {
  const low = text.charCodeAt(place - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && codeAt(text, place - 2) > 0xffff;
  return text.slice(place - (isPair ? 2 : 1), place);
}

/**
 * Calls `visit` for each link, e-mail address, mention, redaction mark, emoji, number and word of a text, in order, what stands
 * first in this list where two begin at one place. One pass over the characters; patterns are asked only where they may match.
 */
export function scanTokens(text: string, visit: (kind: TokenKind, start: number, end: number) => void): void {
  const hasAt = text.includes('@');
  const put = (kind: TokenKind, from: number, end: number): number => {
    visit(kind, from, end);
    return end;
  };
  for (let from = 0; from < text.length; ) {
    const point = codeAt(text, from);
    const bits = bitsOf(point);
    if (point === smallW || point === smallH) {
      const end = endOfLink(text, from);
      if (end > 0) {
        from = put('url', from, end);
        continue;
      }
    }
    const isWord = isWordStart(point);
    if (hasAt && (isWord || point === dot || point === percent || point === plus || point === minus)) {
      const begins = from === 0 || !mayBeforeEmail.test(characterBefore(text, from));
      const end = begins ? endOf(email, text, from) : -1;
      if (end > 0) {
        from = put('email', from, end);
        continue;
      }
    }
    if (isWord) {
      const isNumber = (bits & number) !== 0;
      if (isNumber && beginsKeycap(text, from)) {
        const end = endOf(emoji, text, from);
        if (end > 0) {
          from = put('emoji', from, end);
          continue;
        }
      }
      const end = isNumber ? endOfNumber(text, from) : -1;
      from = end > 0 ? put('number', from, end) : put('word', from, endOfWord(text, from));
      continue;
    }
    let end = -1;
    let kind: TokenKind = 'mark';
    if (point === at) {
      end = endOfMention(text, from);
      kind = 'mention';
    } else if (point === openBracket) end = endOfMark(text, from);
    else if ((bits & pictograph) !== 0 || ((point === 0x23 || point === 0x2a) && beginsKeycap(text, from))) {
      end = endOf(emoji, text, from);
      kind = 'emoji';
    }
    from = end > 0 ? put(kind, from, end) : from + (point > 0xffff ? 2 : 1);
  }
}
