/** What a code point is, as one bit each: loops over these are several times as fast as patterns of properties. */
export const charBits = {
  letter: 1,
  number: 2,
  mark: 4,
  space: 8,
  /** Of a script that writes words without spaces between them; only these need a dictionary. */
  unspaced: 16,
  /** Of those, the scripts that a dictionary of Thai cuts. */
  thai: 32,
  /** Where an emoji may begin, but for keycaps. */
  pictograph: 64,
} as const;

const patterns: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [charBits.letter, /\p{L}/u],
  [charBits.number, /\p{N}/u],
  [charBits.mark, /\p{M}/u],
  [charBits.space, /\s/u],
  [
    charBits.unspaced,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [charBits.thai, /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  [charBits.pictograph, /[\p{RI}\p{Extended_Pictographic}]/u],
];

const known = 128;
/** Of the basic plane; 0 where it has not been asked for. */
const basic = new Uint8Array(0x10000);
const astral = new Map<number, number>();
const maxAstral = 50_000;

function readBits(code: number): number {
  const character = String.fromCodePoint(code);
  return patterns.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), known);
}

/** Looks up the bits of a code point that has not been asked for before. */
function learnBits(code: number): number {
  const bits = readBits(code);
  if (code < 0x10000) basic[code] = bits;
  else if (astral.size < maxAstral) astral.set(code, bits);
  return bits;
}

/** Returns the `charBits` of a code point; half a surrogate pair has none. */
export function bitsOf(code: number): number {
  const bits = code < 0x10000 ? basic[code]! : (astral.get(code) ?? 0);
  return bits === 0 ? learnBits(code) : bits;
}

/** Returns the code point at a place of a text: one unit, or two where `code > 0xffff`. */
export function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return unit;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? (unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x10000 : unit;
}

/** Returns where the run of code points with any of these bits ends that begins at `from`; `from` itself where none does. */
export function endOfRun(text: string, from: number, bits: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) {
      if (((basic[unit] || learnBits(unit)) & bits) === 0) break;
      at++;
      continue;
    }
    const code = codeAt(text, at);
    if ((bitsOf(code) & bits) === 0) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** Finds the next place from `from` on at which a code point with any of these bits stands; the length of the text where none does. */
export function findBits(text: string, from: number, bits: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) {
      if (((basic[unit] || learnBits(unit)) & bits) !== 0) break;
      at++;
      continue;
    }
    const code = codeAt(text, at);
    if ((bitsOf(code) & bits) !== 0) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/**
 * Returns where the run begins that ends at `end`: of code points with any of these bits, or, where `having` is false, without them
 * all; `end` itself where there is none.
 */
export function startOfRun(text: string, end: number, bits: number, having: boolean): number {
  let at = end;
  while (at > 0) {
    const unit = text.charCodeAt(at - 1);
    const isPair = unit >= 0xdc00 && unit <= 0xdfff && at > 1 && codeAt(text, at - 2) > 0xffff;
    const code = isPair ? codeAt(text, at - 2) : unit;
    if (((bitsOf(code) & bits) !== 0) !== having) break;
    at -= isPair ? 2 : 1;
  }
  return at;
}

const { letter, number, mark } = charBits;

/**
 * Calls `visit` for each word of a text in the plainest sense, a letter or number with all letters, numbers and marks behind
 * it: as the matches of `[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  for (let at = findBits(text, 0, letter | number); at < text.length; ) {
    const end = endOfRun(text, at, letter | number | mark);
    visit(text.slice(at, end), at, end);
    at = findBits(text, end, letter | number);
  }
}
