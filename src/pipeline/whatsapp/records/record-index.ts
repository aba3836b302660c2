import type { ByteBlock } from '../bytes/byte-block.ts';

/**
 * What the first pass saw of each record, so that the second need not search it again: eight bytes a record.
 *
 * A block's index is its length in bytes, where its first header begins, and two words for each of its headers: the
 * bytes to the next header and the author (16 bits each); then from the lowest bit the length of the header (7), the
 * minute of the day (11), the second and one (6), and the flags below.
 */
export type RecordIndex = {
  /** One for each block of `readBlocks`, in their order; null where a block has to be read anew. */
  readonly blocks: readonly (Uint32Array | null)[];
  /** The prefixes of the authors, by their numbers. */
  readonly prefixes: readonly string[];
};

/** Words in front of the first record of a block. */
export const indexHead = 2;
export const noAuthor = 0xffff;
/** Its date is written otherwise than that of the header before. */
export const newDateFlag = 1 << 24;
/** A person's text without any marker, behind `NAME: `. */
export const plainFlag = 1 << 25;
/** More than one line. */
export const linesFlag = 1 << 26;
/** A body that comes again and again, like the mark of left-out media, behind `NAME: `. */
export const knownFlag = 1 << 27;

/** So many records are indexed, 16 MiB of them: longer files are read anew from there on. */
const mostRecords = 2_097_152;
const longestRecord = 0xffff;
const longestHeader = 0x7f;

/** Words allotted at once. */
const slabWords = 65_536;

/** Writes the index during the first pass. */
export class RecordIndexer {
  readonly #blocks: (Uint32Array | null)[] = [];
  /** The index of block after block. */
  #slab = new Uint32Array(slabWords / 64);
  /** Where those of this block begin, and where the next word is written. */
  #start = 0;
  #at = 0;
  #records = 0;
  /** Where the last record began. */
  #from = 0;
  #fits = false;

  /** Before a block is scanned. */
  startBlock(block: ByteBlock | string): void {
    const bytes = typeof block === 'string' ? -1 : block.bytes.length;
    this.#fits = bytes >= 0 && this.#records < mostRecords;
    this.#from = 0;
    this.#makeRoom(indexHead);
    this.#slab[this.#at] = bytes;
    // where no header is to come
    this.#slab[this.#at + 1] = bytes;
    this.#at += indexHead;
  }

  /** A record begins at `at` with a header of so many bytes; `second` is −1 where there is none. */
  begin(at: number, header: number, minute: number, second: number, newDate: boolean): void {
    this.#makeRoom(2);
    this.#measure(at);
    if (header > longestHeader) this.#fits = false;
    const slab = this.#slab;
    slab[this.#at] = noAuthor;
    slab[this.#at + 1] = header | (minute << 7) | ((second + 1) << 18) | (newDate ? newDateFlag : 0);
    this.#at += 2;
  }

  /** The record that began last is one of this author, of the kind that the flags tell. */
  mark(author: number, flags: number): void {
    const at = this.#at - 2;
    this.#slab[at] = author;
    this.#slab[at + 1] = this.#slab[at + 1]! | flags;
  }

  /** After a block was scanned. */
  endBlock(): void {
    if (this.#fits) {
      this.#blocks.push(this.#slab.subarray(this.#start, this.#at));
      this.#records += (this.#at - this.#start - indexHead) / 2;
      this.#start = this.#at;
    } else {
      this.#blocks.push(null);
      this.#at = this.#start;
    }
  }

  take(prefixes: readonly string[]): RecordIndex {
    return { blocks: this.#blocks, prefixes };
  }

  /** Writes where the record before ends, or where the first one begins. */
  #measure(at: number): void {
    const length = at - this.#from;
    this.#from = at;
    const last = this.#at - 2;
    if (last === this.#start) {
      this.#slab[last + 1] = length;
      return;
    }
    if (length > longestRecord) this.#fits = false;
    this.#slab[last] = (this.#slab[last]! & 0xffff) | (length << 16);
  }

  /** The index entries of one block lie together: they move to a new slab where this one ends. */
  #makeRoom(words: number): void {
    if (this.#at + words <= this.#slab.length) return;
    const begun = this.#slab.subarray(this.#start, this.#at);
    this.#slab = new Uint32Array(Math.max(slabWords, 2 * (begun.length + words)));
    this.#slab.set(begun);
    this.#start = 0;
    this.#at = begun.length;
  }
}
