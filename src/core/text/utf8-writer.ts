const encoder = new TextEncoder();

/** So many UTF-16 units are joined before they are encoded: a string of its own for each piece costs more, and one sign outside Latin-1 doubles the memory of all that is joined with it. */
const joinedUnits = 512;

/** Collects pieces of text as UTF-8. Each piece must be well-formed, as `JSON.stringify` gives it. */
export class Utf8Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #pending = '';

  /** `capacity` in bytes; it grows as needed. */
  constructor(capacity = 65_536) {
    this.#bytes = new Uint8Array(capacity);
  }

  write(piece: string): void {
    this.#pending += piece;
    if (this.#pending.length >= joinedUnits) this.#flush();
  }

  /** Bytes written, as a view that is good until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    this.#flush();
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was written and keeps the room. */
  clear(): void {
    this.#length = 0;
    this.#pending = '';
  }

  #flush(): void {
    const pending = this.#pending;
    if (pending === '') return;
    // a UTF-16 unit is at most three bytes
    const needed = this.#length + pending.length * 3;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#length += encoder.encodeInto(pending, this.#bytes.subarray(this.#length)).written;
    this.#pending = '';
  }
}
