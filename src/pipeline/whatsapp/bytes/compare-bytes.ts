const prime = 0x9e3779b1;

/** A hash, a word further. */
export function mixWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, prime);
  return mixed ^ (mixed >>> 15);
}

/** Up to three bytes as a word, the first the lowest; 0 where there are none. */
export function restOfWord(view: DataView, from: number, length: number): number {
  let word = 0;
  for (let i = length - 1; i >= 0; i--) word = (word << 8) | view.getUint8(from + i);
  return word;
}

/** A hash of a range of bytes, four at a time. */
export function hashBytes(view: DataView, from: number, length: number): number {
  const words = length & -4;
  let hash = 0;
  for (let at = 0; at < words; at += 4) hash = mixWord(hash, view.getInt32(from + at, true));
  return mixWord(hash, restOfWord(view, from + words, length - words));
}

/** Whether two ranges of `length` bytes hold the same. */
export function sameBytes(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (a.getUint8(from + i) !== b.getUint8(start + i)) return false;
    return true;
  }
  const last = length - 4;
  for (let i = 0; i < last; i += 4)
    if (a.getInt32(from + i, true) !== b.getInt32(start + i, true)) return false;
  return a.getInt32(from + last, true) === b.getInt32(start + last, true);
}
