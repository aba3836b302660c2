import { sameBytes } from '../bytes/compare-bytes.ts';

const longest = 64;
/** Dates of so many bytes are compared by four words, which may overlap. */
const shortestInWords = 8;
const longestInWords = 16;

/** The date of a header as it is written: the next ones write the same. */
export class WrittenDate {
  readonly #bytes = new Uint8Array(longest);
  readonly #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #first = 0;
  #second = 0;
  #third = 0;
  #thirdWord = 0;
  #last = 0;

  /** Keeps `[from, to)`; what is longer than any date is forgotten. */
  keep(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    this.#length = length <= longest ? length : 0;
    for (let i = 0; i < this.#length; i++) this.#bytes[i] = bytes[from + i]!;
    const view = this.#view;
    this.#third = Math.max(0, Math.min(8, length - 4));
    this.#first = view.getInt32(0, true);
    this.#second = view.getInt32(4, true);
    this.#thirdWord = view.getInt32(this.#third, true);
    this.#last = this.#length < 4 ? 0 : view.getInt32(this.#length - 4, true);
  }

  /** Where it ends, if it is written at `from` with a digit behind it; else 0. */
  endAt(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    const length = this.#length;
    const at = from + length;
    if (length === 0 || at >= end) return 0;
    if (length < shortestInWords || length > longestInWords) {
      if (!sameBytes(view, from, this.#view, 0, length)) return 0;
    } else if (
      view.getInt32(from, true) !== this.#first ||
      view.getInt32(from + 4, true) !== this.#second ||
      view.getInt32(from + this.#third, true) !== this.#thirdWord ||
      view.getInt32(at - 4, true) !== this.#last
    ) {
      return 0;
    }
    // anything but a digit might belong to the blanks before the time
    const next = bytes[at]! - 48;
    return next >= 0 && next <= 9 ? at : 0;
  }
}
