import { Buffer, isAscii } from 'node:buffer';

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

  /** The text of a range that begins and ends between characters: where it is ASCII it is cut, not decoded. */
  text(from: number, to: number): string {
    return this.#ascii || this.#isAscii(from, to)
      ? this.latin.slice(from, to)
      : this.#buffer.toString('utf8', from, to);
  }

  #isAscii(from: number, to: number): boolean {
    const { view } = this;
    let at = from;
    for (; at + 16 <= to; at += 16) {
      const words =
        view.getInt32(at, true) |
        view.getInt32(at + 4, true) |
        view.getInt32(at + 8, true) |
        view.getInt32(at + 12, true);
      if ((words & 0x80808080) !== 0) return false;
    }
    for (; at + 4 <= to; at += 4) if ((view.getInt32(at, true) & 0x80808080) !== 0) return false;
    for (; at < to; at++) if (view.getUint8(at) >= 0x80) return false;
    return true;
  }
}
