/**
 * MurmurHash3 x86 128-bit (A. Appleby, public domain) over UTF-16 code units. Not a secret-keeping hash, and none is
 * needed: it names classes and messages inside one source. It is synchronous and several times faster than SHA-256 in
 * both runtimes, and 128 bits make chance collisions impossible in practice.
 */

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford base 32, lower case

/** Two digits at a time: half as many strings to join. */
const pairs = Array.from({ length: 1024 }, (_, bits) => alphabet[bits & 31]! + alphabet[bits >>> 5]!);

const rotate = (x: number, r: number): number => (x << r) | (x >>> (32 - r));

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

/** `length` base-32 digits (5 bits each, at most 25) of the 128-bit hash of a text. */
export function hashKey(text: string, length = 25): string {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  const units = text.length;
  const inner = (at: number): number => text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  const pair = (at: number): number => (at + 1 < units ? inner(at) : at < units ? text.charCodeAt(at) : 0);
  let i = 0;
  for (; i + 8 <= units; i += 8) {
    h1 ^= Math.imul(rotate(Math.imul(inner(i), c1), 15), c2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(inner(i + 2), c2), 16), c3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(inner(i + 4), c3), 17), c4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(inner(i + 6), c4), 18), c1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  // the tail: missing units read as zero, which mixes to nothing
  h4 ^= Math.imul(rotate(Math.imul(pair(i + 6), c4), 18), c1);
  h3 ^= Math.imul(rotate(Math.imul(pair(i + 4), c3), 17), c4);
  h2 ^= Math.imul(rotate(Math.imul(pair(i + 2), c2), 16), c3);
  h1 ^= Math.imul(rotate(Math.imul(pair(i), c1), 15), c2);
  const bytes = units * 2;
  h1 ^= bytes;
  h2 ^= bytes;
  h3 ^= bytes;
  h4 ^= bytes;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = finish(h1);
  h2 = finish(h2);
  h3 = finish(h3);
  h4 = finish(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  let digits = '';
  let bit = 0;
  for (; bit + 10 <= length * 5; bit += 10) digits += pairs[bitsAt(bit, h1, h2, h3, h4) & 1023];
  return bit < length * 5 ? digits + alphabet[bitsAt(bit, h1, h2, h3, h4) & 31] : digits;
}

/** The bits of four words from one position on; at least ten of them are true, before bit 128. */
function bitsAt(bit: number, h1: number, h2: number, h3: number, h4: number): number {
  const shift = bit & 31;
  const index = bit >>> 5;
  const word = index === 0 ? h1 : index === 1 ? h2 : index === 2 ? h3 : h4;
  if (shift <= 22) return word >>> shift;
  const next = index === 0 ? h2 : index === 1 ? h3 : index === 2 ? h4 : 0;
  return (word >>> shift) | (next << (32 - shift));
}
