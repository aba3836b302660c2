import { Buffer } from 'node:buffer';
import type { ByteBlock } from '../bytes/byte-block.ts';
import { ByteTable } from '../bytes/byte-table.ts';
import { hashBytes, mixWord } from '../bytes/compare-bytes.ts';
import { codeAt } from '../bytes/read-bytes.ts';
import { isBidiMark, isBlank } from '../bytes/read-chars.ts';
import type { Author, AuthorTable } from './author-table.ts';

/** Names of more bytes are looked for in the decoded line. */
const maxNameBytes = 256;

/** Finds authors by the bytes of their names: a name is decoded once, and again only where no place is left for it. */
export class AuthorFinder {
  /** Where the body begins after the last `find`: in bytes, and in UTF-16 units after the start of the line. */
  bodyFrom = 0;
  bodyUnits = 0;

  readonly #table: AuthorTable;
  readonly #authors: Author[] = [];
  readonly #names = new ByteTable();

  constructor(table: AuthorTable) {
    this.#table = table;
  }

  /** The author of the line `[from, end)` as `AuthorTable.find` sees it; null where no `: ` makes one. */
  find(block: ByteBlock, from: number, end: number): Author | null {
    const { view } = block;
    const last = (end < from + maxNameBytes ? end : from + maxNameBytes) - 5;
    // four bytes at a time: hashed, or holding the colon
    let hash = 0;
    for (let at = from; at <= last; at += 4) {
      const word = view.getInt32(at, true);
      const colons = word ^ 0x3a3a3a3a;
      const found = (colons - 0x01010101) & ~colons & 0x80808080;
      if (found === 0) {
        hash = mixWord(hash, word);
        continue;
      }
      // the lowest bit that is set stands in the byte of the first colon
      const bits = 24 - (Math.clz32(found & -found) & 24);
      const to = at + (bits >>> 3);
      if (to === from || view.getUint8(to + 1) !== 0x20) break;
      this.bodyFrom = to + 2;
      const author = this.#intern(block, from, to, mixWord(hash, word & ((1 << bits) - 1)));
      this.bodyUnits = author.prefix.length + 2;
      return author;
    }
    return this.#findByBytes(block, from, end);
  }

  #findByBytes(block: ByteBlock, from: number, end: number): Author | null {
    const { bytes } = block;
    const limit = end < from + maxNameBytes ? end : from + maxNameBytes;
    let at = from;
    for (; at < limit; at++) {
      if (bytes[at] !== 0x3a) continue;
      if (at + 1 >= end || bytes[at + 1] === 0x20) break;
      const next = codeAt(bytes, at + 1);
      if (isBlank(next) || isBidiMark(next)) return this.#findInText(block, from, end);
    }
    if (at >= limit) return limit === end ? null : this.#findInText(block, from, end);
    if (at === from) return null;
    const blank = at + 1 < end ? 1 : 0;
    this.bodyFrom = at + 1 + blank;
    const author = this.#intern(block, from, at, hashBytes(block.view, from, at - from));
    this.bodyUnits = author.prefix.length + 1 + blank;
    return author;
  }

  #findInText(block: ByteBlock, from: number, end: number): Author | null {
    const line = block.text(from, end);
    const author = this.#table.find(line, 0, line.length);
    if (author === null) return null;
    this.bodyUnits = this.#table.bodyFrom;
    this.bodyFrom = from + Buffer.byteLength(line.slice(0, this.bodyUnits));
    return author;
  }

  #intern(block: ByteBlock, from: number, to: number, hash: number): Author {
    const index = this.#names.find(block.view, from, to, hash);
    if (index >= 0) return this.#authors[index]!;
    const before = this.#table.overflow;
    const author = this.#table.add(block.text(from, to));
    const isTracked = this.#table.overflow === before;
    if (isTracked && this.#names.add(block.bytes.subarray(from, to), hash)) this.#authors.push(author);
    return author;
  }
}
