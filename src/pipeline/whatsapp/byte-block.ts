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
    const { bytes } = this;
    const wide = new Int32Array(Math.ceil(bytes.length / groupBytes) + 1);
    let count = 0;
    let at = 0;
    if (bytes.byteOffset % 4 === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
      for (let word = 0; word + 4 <= words.length; word += 4, at += groupBytes) {
        const any = words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!;
        if ((any & 0x80808080) !== 0) wide[count++] = at;
      }
    }
    for (; at < bytes.length; at += groupBytes) {
      let any = 0;
      for (let i = at; i < at + groupBytes && i < bytes.length; i++) any |= bytes[i]!;
      if (any > 0x7f) wide[count++] = at;
    }
    this.#wide = wide;
    this.#wideCount = count;
    return wide;
  }
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
