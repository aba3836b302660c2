import { Buffer } from 'node:buffer';
import { type Author, type AuthorTable, maxProbes } from './author-table.ts';
import { type ByteBlock, codeAt } from './byte-block.ts';
import { isBidiMark, isBlank } from './read-chars.ts';

/** Names of more bytes are looked for in the decoded line. */
const maxNameBytes = 256;

type Known = { readonly bytes: Uint8Array; readonly hash: number; readonly author: Author };

/** Finds authors by the bytes of their names: a name is decoded once, and again only where no place is left for it. */
export class AuthorFinder {
  /** Where the body begins after the last `find`: in bytes, and in UTF-16 units after the start of the line. */
  bodyFrom = 0;
  bodyUnits = 0;

  readonly #table: AuthorTable;
  readonly #known: Known[] = [];
  #slots = new Int32Array(1024).fill(-1);

  constructor(table: AuthorTable) {
    this.#table = table;
  }

  /** The author of the line `[from, end)` as `AuthorTable.find` sees it; null where no `: ` makes one. */
  find(block: ByteBlock, from: number, end: number): Author | null {
    const { bytes } = block;
    const limit = end < from + maxNameBytes ? end : from + maxNameBytes;
    let hash = 0;
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (byte !== 0x3a) continue;
      if (at + 1 >= end || bytes[at + 1] === 0x20) break;
      const next = codeAt(bytes, at + 1);
      if (isBlank(next) || isBidiMark(next)) return this.#findInText(block, from, end);
    }
    if (at >= limit) return limit === end ? null : this.#findInText(block, from, end);
    if (at === from) return null;
    const blank = at + 1 < end ? 1 : 0;
    this.bodyFrom = at + 1 + blank;
    const author = this.#intern(block, from, at, hash);
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
    const { bytes } = block;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    let probes = 0;
    for (; probes < maxProbes; probes++) {
      const index = this.#slots[slot]!;
      if (index < 0) break;
      const known = this.#known[index]!;
      if (known.hash === hash && isAt(bytes, from, to, known.bytes)) return known.author;
      slot = (slot + 1) & mask;
    }
    const before = this.#table.overflow;
    const author = this.#table.add(block.text(from, to));
    if (probes < maxProbes && this.#table.overflow === before) {
      this.#slots[slot] = this.#known.length;
      this.#known.push({ bytes: bytes.slice(from, to), hash, author });
      if (this.#known.length * 2 > this.#slots.length) this.#grow();
    }
    return author;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    this.#known.forEach(({ hash }, index) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    });
    this.#slots = slots;
  }
}

function isAt(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  if (name.length !== to - from) return false;
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name[at]) return false;
  return true;
}
