import type { ByteBlock } from './byte-block.ts';

/**
 * What the first pass saw of each record, so that the second need not search it again: eight bytes a record.
 *
 * A block's notes are its length in bytes, where its first header begins, and two words for each of its headers: the
 * bytes to the next header and the author (16 bits each); then from the lowest bit the length of the header (7), the
 * minute of the day (11), the second and one (6), and the flags below.
 */
export type RecordNotes = {
  /** One for each block of `readBlocks`, in their order; null where a block has to be read anew. */
  readonly blocks: readonly (Uint32Array | null)[];
  /** The prefixes of the authors, by their numbers. */
  readonly prefixes: readonly string[];
};

/** Words in front of the first record of a block. */
export const notesHead = 2;
export const noAuthor = 0xffff;
/** Its date is written otherwise than that of the header before. */
export const newDateFlag = 1 << 24;
/** A person's text without any marker, behind `NAME: `. */
export const plainFlag = 1 << 25;
/** More than one line. */
export const linesFlag = 1 << 26;
/** A body that comes again and again, like the mark of left-out media, behind `NAME: `. */
export const knownFlag = 1 << 27;

/** Notes of so many records are kept, 16 MiB of them: longer files are read anew from there on. */
const mostRecords = 2_097_152;
const longestRecord = 0xffff;
const longestHeader = 0x7f;

/** Writes notes during the first pass. */
export class NoteTaker {
  readonly #blocks: (Uint32Array | null)[] = [];
  #words = new Uint32Array(1024);
  #length = 0;
  #records = 0;
  /** Where the last record began. */
  #from = 0;
  #fits = false;

  /** Before a block is scanned. */
  startBlock(block: ByteBlock | string): void {
    this.#fits = typeof block !== 'string' && this.#records < mostRecords;
    this.#words[0] = typeof block === 'string' ? 0 : block.bytes.length;
    this.#length = 1;
    this.#from = 0;
  }

  /** A record begins at `at` with a header of so many bytes; `second` is −1 where there is none. */
  begin(at: number, header: number, minute: number, second: number, newDate: boolean): void {
    if (this.#length + 3 > this.#words.length) this.#grow();
    const words = this.#words;
    this.#measure(at);
    if (header > longestHeader) this.#fits = false;
    words[this.#length++] = noAuthor;
    words[this.#length++] = header | (minute << 7) | ((second + 1) << 18) | (newDate ? newDateFlag : 0);
  }

  /** The record that began last is one of this author, of the kind that the flags tell. */
  mark(author: number, flags: number): void {
    const at = this.#length - 2;
    this.#words[at] = author;
    this.#words[at + 1] = this.#words[at + 1]! | flags;
  }

  /** After a block was scanned. */
  endBlock(): void {
    const last = this.#length;
    if (last === 1) this.#words[this.#length++] = this.#words[0]!;
    this.#blocks.push(this.#fits ? this.#words.slice(0, this.#length) : null);
    if (this.#fits) this.#records += last >>> 1;
  }

  take(prefixes: readonly string[]): RecordNotes {
    return { blocks: this.#blocks, prefixes };
  }

  /** Writes where the record before ends, or where the first one begins. */
  #measure(at: number): void {
    const length = at - this.#from;
    this.#from = at;
    if (this.#length === 1) {
      this.#words[this.#length++] = length;
      return;
    }
    if (length > longestRecord) this.#fits = false;
    const word = this.#length - 2;
    this.#words[word] = (this.#words[word]! & 0xffff) | (length << 16);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#words.length * 2);
    larger.set(this.#words);
    this.#words = larger;
  }
}
