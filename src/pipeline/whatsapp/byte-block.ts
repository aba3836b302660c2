import { Buffer, isAscii } from 'node:buffer';

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
