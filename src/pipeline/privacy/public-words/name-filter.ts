import { hashWord } from './hash-word.ts';

/**
 * An xor filter with 8-bit fingerprints (Graf and Lemire, 2020): knows every name it was built of, and takes one other word
 * in 256 for a name. It errs to the safe side: such a word waits for an admin.
 */
export type NameFilter = {
  readonly seed: number;
  readonly blockLength: number;
  readonly fingerprints: Uint8Array;
};

/** Three places, one in each block, and the fingerprint that their xor must give. */
export function placesOf(
  word: string,
  seed: number,
  blockLength: number,
): readonly [number, number, number, number] {
  const [a, b] = hashWord(word, seed);
  const place = (hash: number, block: number): number =>
    Math.floor((hash / 2 ** 32) * blockLength) + block * blockLength;
  const mixed = (Math.imul(a, 0x9e3779b1) ^ b) >>> 0;
  return [place(a, 0), place(b, 1), place(mixed, 2), (a ^ (b >>> 7)) & 0xff];
}

/** Decodes a filter of the generated module. */
export function readNameFilter(data: { seed: number; blockLength: number; base64: string }): NameFilter {
  const binary = atob(data.base64.replaceAll('\n', ''));
  const fingerprints = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return { seed: data.seed, blockLength: data.blockLength, fingerprints };
}

/** Tells whether a folded word is in the gazetteer of names. */
export function isKnownName(filter: NameFilter, word: string): boolean {
  const [a, b, c, fingerprint] = placesOf(word, filter.seed, filter.blockLength);
  const { fingerprints } = filter;
  return (fingerprints[a]! ^ fingerprints[b]! ^ fingerprints[c]!) === fingerprint;
}
