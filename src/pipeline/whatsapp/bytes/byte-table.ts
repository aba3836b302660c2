import { sameBytes } from './compare-bytes.ts';

/** Most slots looked at: ranges made to collide must not make reading slow. */
const maxProbes = 64;

/** Numbers ranges of bytes from 0, by what they hold. The caller hashes, as it reads the bytes anyway. */
export class ByteTable {
  /** How many are known. */
  count = 0;

  // they lie one after another: comparing one touches no object of its own
  #bytes = new Uint8Array(8192);
  #view = new DataView(this.#bytes.buffer);
  /** Where each ends, after where it begins: one more than there are. */
  #ends = new Int32Array(513);
  #hashes = new Int32Array(512);
  #slots = new Int32Array(1024).fill(-1);

  /** The number of the range `[from, to)`; −1 where it is not known. */
  find(view: DataView, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probes = 0; probes < maxProbes; probes++) {
      const index = this.#slots[slot]!;
      if (index < 0) return -1;
      if (this.#hashes[index] === hash && this.#isAt(view, from, to, index)) return index;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Gives the next number to a range that `find` did not know; false where there is no place left for its hash. */
  add(range: Uint8Array, hash: number): boolean {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probes = 0; this.#slots[slot]! >= 0; probes++) {
      if (probes >= maxProbes) return false;
      slot = (slot + 1) & mask;
    }
    const index = this.count++;
    this.#slots[slot] = index;
    if (index === this.#hashes.length) {
      this.#hashes = enlarge(this.#hashes, new Int32Array(index * 2));
      this.#ends = enlarge(this.#ends, new Int32Array(index * 2 + 1));
    }
    const start = this.#ends[index]!;
    const end = start + range.length;
    if (end > this.#bytes.length) {
      this.#bytes = enlarge(this.#bytes, new Uint8Array(end * 2));
      this.#view = new DataView(this.#bytes.buffer);
    }
    this.#bytes.set(range, start);
    this.#ends[index + 1] = end;
    this.#hashes[index] = hash;
    if (this.count * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #isAt(view: DataView, from: number, to: number, index: number): boolean {
    const start = this.#ends[index]!;
    const length = this.#ends[index + 1]! - start;
    return length === to - from && sameBytes(view, from, this.#view, start, length);
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = this.#hashes[index]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

function enlarge<T extends Uint8Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
