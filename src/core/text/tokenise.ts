import { bitsOf, charBits, codeAt, endOfRun, findBits } from './char-classes.ts';
import { foldText } from './fold-text.ts';
import { scanTokens, type TokenKind } from './scan-tokens.ts';

export type Token = {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Folded, without elided articles and possessive s: what two spellings of a word share. */
  readonly key: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
};

/** Longer texts are cut here: WhatsApp's own limit for a message is 65,536. */
const maxLength = 65_536;

const { letter, number, mark } = charBits;

const segmenters = new Map<string, Intl.Segmenter>();

function wordSegmenter(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}

const elision = /^(?:l|d|j|n|m|t|s|c|qu|dell|all|nell|sull|dall|un|quest|gl)'(?=\p{L}{2})/u;
const possessive = /'s?$/;
const nonAscii = /[^\x00-\x7f]/;

/** Returns the key of a word: folded, `l'eau` as `eau`, `Ada's` as `ada`. */
export function wordKey(word: string): string {
  const folded = foldText(word);
  return folded.includes("'") ? folded.replace(elision, '').replace(possessive, '') : folded;
}

/** Whether any character of a text has one of these `charBits`. */
function hasBits(text: string, bits: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code > 127 && (bitsOf(code) & bits) !== 0) return true;
    if (code > 0xffff) at++;
  }
  return false;
}

/**
 * Calls `visit` for each token of a text, in order; punctuation is left out. Unspaced scripts (Japanese, Chinese, Thai …) are
 * cut by `Intl.Segmenter`, all others by letter runs.
 */
export function eachToken(
  text: string,
  visit: (kind: TokenKind, written: string, start: number) => void,
): void {
  const source = text.length > maxLength ? text.slice(0, maxLength) : text;
  const isAscii = !nonAscii.test(source);
  scanTokens(source, (kind, start, end) => {
    const found = source.slice(start, end);
    if (isAscii || kind !== 'word' || !hasBits(found, charBits.unspaced)) {
      visit(kind, found, start);
      return;
    }
    const segmenter = wordSegmenter(hasBits(found, charBits.thai) ? 'th' : 'ja');
    for (const part of segmenter.segment(found))
      if (part.isWordLike) visit('word', part.segment, start + part.index);
  });
}

/** Returns the key of a token of any kind. */
export const tokenKey = (kind: TokenKind, written: string): string =>
  kind === 'word' ? wordKey(written) : foldText(written);

/** Words, numbers, emoji, links, e-mail addresses, mentions and redaction marks of a text: see `eachToken`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (kind, written, start) =>
    tokens.push({ kind, text: written, key: tokenKey(kind, written), start }),
  );
  return tokens;
}

const link = /https?:\/\/\S+/gi;

const isJoint = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2e || unit === 0x2d;

/** Number of words (numbers included, links not), without building them where the script has spaces. */
export function countWords(written: string): number {
  const text = written.includes('://') ? written.replace(link, ' ') : written;
  if (nonAscii.test(text) && hasBits(text, charBits.unspaced)) {
    let words = 0;
    eachToken(text, (kind) => {
      if (kind === 'word' || kind === 'number') words++;
    });
    return words;
  }
  let words = 0;
  for (let at = findBits(text, 0, letter | number); at < text.length; ) {
    words++;
    at = endOfRun(text, at, letter | number | mark);
    // of several parts with an apostrophe, a dot or a hyphen between them: don't, 1.5, apt-get
    while (isJoint(text.charCodeAt(at)) && at + 1 < text.length) {
      if ((bitsOf(codeAt(text, at + 1)) & (letter | number)) === 0) break;
      at = endOfRun(text, at + 1, letter | number | mark);
    }
    at = findBits(text, at, letter | number);
  }
  return words;
}
