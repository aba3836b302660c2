import { writeDecimal } from './write-decimal.ts';

const encoder = new TextEncoder();

/** Longer pieces are encoded by the platform: a call costs as much as walking through so many characters. */
const walkedUnits = 160;

/**
 * Collects text as UTF-8. Short pieces of ASCII, which nearly all are, are walked through: they cost neither a call nor
 * a string of their own. Each piece must be well-formed, but for those of `writeJson`.
 */
export class Utf8Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `capacity` in bytes; it grows as needed. */
  constructor(capacity = 65_536) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** The buffer that is written into, good until the next write. */
  get room(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /** Reserves so many bytes, to be filled later; where it begins. */
  skip(bytes: number): number {
    this.#reserve(bytes);
    const at = this.#length;
    this.#length += bytes;
    return at;
  }

  /** Writes ASCII into bytes that were reserved. */
  fill(at: number, ascii: string): void {
    for (let i = 0; i < ascii.length; i++) this.#bytes[at + i] = ascii.charCodeAt(i);
  }

  write(piece: string): void {
    const units = piece.length;
    this.#reserve(units * 3);
    if (units <= walkedUnits) {
      const bytes = this.#bytes;
      let to = this.#length;
      let at = 0;
      for (; at < units; at++) {
        const code = piece.charCodeAt(at);
        if (code >= 0x80) break;
        bytes[to++] = code;
      }
      if (at === units) {
        this.#length = to;
        return;
      }
    }
    this.#encode(piece);
  }

  /** A text as `JSON.stringify` writes it. Whether its characters stand for themselves, each in one byte, between quotes. */
  writeJson(text: string): boolean {
    if (text.length <= walkedUnits && this.#writeQuoted(text)) return true;
    this.write(JSON.stringify(text));
    return false;
  }

  #writeQuoted(text: string): boolean {
    const units = text.length;
    this.#reserve(units + 2);
    const bytes = this.#bytes;
    let to = this.#length;
    bytes[to++] = 0x22;
    for (let at = 0; at < units; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x80 || code < 0x20 || code === 0x22 || code === 0x5c) return false;
      bytes[to++] = code;
    }
    bytes[to++] = 0x22;
    this.#length = to;
    return true;
  }

  /** The decimal digits of a whole number. */
  writeNumber(value: number): void {
    if (value < 0 || value > 0x7fffffff) {
      this.write(String(value));
      return;
    }
    this.#reserve(10);
    this.#length = writeDecimal(this.#bytes, this.#length, value);
  }

  /** Bytes written, as a view that is good until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Clears what was written and keeps the memory. */
  clear(): void {
    this.#length = 0;
  }

  #encode(piece: string): void {
    this.#length += encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
