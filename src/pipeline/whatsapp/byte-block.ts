import { Buffer, isAscii } from 'node:buffer';
import { isBlank } from './read-chars.ts';

/** Bytes looked at together when non-ASCII ones are searched: four words. */
const groupBytes = 16;

/**
 * Whole lines of a transcript as valid UTF-8. Offsets are bytes. The bytes are those of the reader's buffer: good until
 * the next block is read.
 */
export class ByteBlock {
  readonly bytes: Uint8Array;
  /** The same bytes, to be compared four at a time. */
  readonly view: DataView;
  /** One unit per byte, so that offsets agree; true text only where the bytes are ASCII. One-byte strings are cheap to search and to cut. */
  readonly latin: string;

  readonly #buffer: Buffer;
  readonly #ascii: boolean;
  /** Starts of the groups that hold a byte above 0x7f, ascending. */
  #wide: Int32Array | null = null;
  #wideCount = 0;
  #nextWide = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.latin = this.#buffer.toString('latin1');
    this.#ascii = isAscii(bytes);
  }

  /** A block that outlives the reader's buffer. */
  copy(): ByteBlock {
    return new ByteBlock(this.bytes.slice());
  }

  /** The text of a range that begins and ends between characters. */
  text(from: number, to: number): string {
    return this.#ascii ? this.latin.slice(from, to) : this.#buffer.toString('utf8', from, to);
  }

  /** The same for ranges asked for in ascending order: ASCII ones are cut, not decoded. */
  nextText(from: number, to: number): string {
    if (this.#ascii) return this.latin.slice(from, to);
    const wide = this.#wide ?? this.#findWide();
    let next = this.#nextWide;
    while (next < this.#wideCount && wide[next]! + groupBytes <= from) next++;
    this.#nextWide = next;
    return next === this.#wideCount || wide[next]! >= to
      ? this.latin.slice(from, to)
      : this.#buffer.toString('utf8', from, to);
  }

  #findWide(): Int32Array {
    const wide = new Int32Array(Math.ceil(this.bytes.length / groupBytes));
    this.#wideCount = listWide(this.bytes, wide);
    this.#wide = wide;
    return wide;
  }
}

/** Fills a list with the starts of the groups that hold a byte above 0x7f; how many there are. */
function listWide(bytes: Uint8Array, wide: Int32Array): number {
  // four bytes at a time, where memory allows it
  const aligned = bytes.byteOffset % 4 === 0 ? bytes.length & -groupBytes : 0;
  const words = new Int32Array(
    aligned === 0 ? bytes.buffer.slice(0, 0) : bytes.buffer,
    aligned === 0 ? 0 : bytes.byteOffset,
    aligned >>> 2,
  );
  let count = 0;
  for (let word = 0; word < words.length; word += 4) {
    const any = words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!;
    if ((any & 0x80808080) !== 0) wide[count++] = word * 4;
  }
  // the rest, and first blocks behind a byte order mark: decoding ASCII is no error
  for (let at = aligned; at < bytes.length; at += groupBytes) wide[count++] = at;
  return count;
}

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

/** Stands for every character above U+FFFF: none of them means anything to a header. */
export const astral = 0x10000;

/** UTF-16 unit of the character that begins at a position of valid UTF-8; `astral` where it has two. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return astral;
}

/** Bytes of a character in UTF-8, by its code. */
export function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < astral ? 3 : 4;
}

/** The code of the character that ends before a position. */
export function codeBefore(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
  return codeAt(bytes, at);
}

/** Length of the blank (one character) at a position, in bytes; 0 where there is none. */
export function blankAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  const code = codeAt(bytes, at);
  return isBlank(code) ? bytesOf(code) : 0;
}
