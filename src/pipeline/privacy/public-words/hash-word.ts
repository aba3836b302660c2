/**
 * Hashes a word to two independent 32-bit values: FNV-1a over UTF-16 code units, each with the finisher of MurmurHash3.
 * The generated name filter was made with exactly this function.
 */
export function hashWord(word: string, seed: number): readonly [number, number] {
  let a = 0x811c9dc5 ^ seed;
  let b = 0x9747b28c ^ seed;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return [finish(a), finish(b)];
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
