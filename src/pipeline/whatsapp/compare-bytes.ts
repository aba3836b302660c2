const prime = 0x9e3779b1;
const mix = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, prime);
  return mixed ^ (mixed >>> 15);
};

/** A hash of a range of bytes. Up to 16 bytes are four words, which may overlap: no loop of a length that cannot be foretold. */
export function hashBytes(view: DataView, from: number, length: number): number {
  let hash = length;
  if (length < 4) {
    for (let i = 0; i < length; i++) hash = mix(hash, view.getUint8(from + i));
    return hash;
  }
  const last = from + length - 4;
  for (let at = from + 12; at < last; at += 4) hash = mix(hash, view.getInt32(at));
  hash = mix(hash, view.getInt32(from));
  hash = mix(hash, view.getInt32(Math.min(from + 4, last)));
  hash = mix(hash, view.getInt32(Math.min(from + 8, last)));
  return mix(hash, view.getInt32(last));
}

/** Whether two ranges of `length` bytes hold the same. */
export function sameBytes(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (a.getUint8(from + i) !== b.getUint8(start + i)) return false;
    return true;
  }
  const last = length - 4;
  const second = Math.min(4, last);
  const third = Math.min(8, last);
  for (let i = 12; i < last; i += 4) if (a.getInt32(from + i) !== b.getInt32(start + i)) return false;
  return (
    a.getInt32(from) === b.getInt32(start) &&
    a.getInt32(from + second) === b.getInt32(start + second) &&
    a.getInt32(from + third) === b.getInt32(start + third) &&
    a.getInt32(from + last) === b.getInt32(start + last)
  );
}
