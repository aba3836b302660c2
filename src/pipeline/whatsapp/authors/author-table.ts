import { detach, isBidiMark, isBlank, trimMarks } from '../bytes/read-chars.ts';
import { matchEvent } from '../events/match-event.ts';

/** Longest name looked for, in UTF-16 units: group subjects have up to 100 characters, contact names more. */
const maxNameLength = 256;

/** What stands before the first `: ` of a body: a person, the beginning of a notice, or the group itself. */
export type AuthorRole = 'author' | 'system' | 'group';

export type Author = {
  /** Its position in the table; −1 where it has none. */
  readonly id: number;
  /** As in the file. */
  readonly prefix: string;
  readonly hash: number;
  /** Without bidi marks at its ends. */
  readonly name: string;
  role: AuthorRole;
  count: number;
  /** Entries that begin with U+200E and match no marker of a message: on iOS the mark of a notice. */
  notices: number;
  /** Notices that begin with this very name. */
  selfNotices: number;
  /** While every body of this author is worded like a notice, with or without U+200E. */
  onlyEvents: boolean;
  /** The first line seen, for prefixes that look more like a sentence than like a name. */
  sample: string | null;
  /** While every body of this author has a second `: ` early on: how often each longer name came. */
  longer: Map<string, number> | null;
  /** Longer names that were learned, where this prefix is only their beginning. */
  longNames: readonly string[];
};

const maxProbes = 64;

/** Most names told apart by the learning pass, for one first prefix. */
const maxLonger = 8;

/** Times that a longer name must have come. */
const leastLonger = 3;

/** Interns authors straight from the text: a hash over the name while its `: ` is searched, no allocation on a hit. */
export class AuthorTable {
  readonly authors: Author[] = [];
  /** Prefixes that found no place. */
  overflow = 0;
  /** Where the body begins after the last `find`. */
  bodyFrom = 0;

  #slots = new Int32Array(1024).fill(-1);
  readonly #maxAuthors: number;
  readonly #learn: boolean;

  constructor(maxAuthors: number, learn: boolean) {
    this.#maxAuthors = maxAuthors;
    this.#learn = learn;
  }

  /** The author of the line `[from, end)`, or null where no `: ` makes one; sets `bodyFrom`. */
  find(text: string, from: number, end: number): Author | null {
    const limit = Math.min(end, from + maxNameLength);
    let hash = 0;
    let at = from;
    let next = 0;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x3a) {
        next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
        if (next === 0x20 || isBlank(next) || isBidiMark(next)) break;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (at >= limit || at === from) return null;
    let body = at + 1;
    if (body < end && (next === 0x20 || isBlank(next))) body++;
    this.bodyFrom = body;
    return this.#intern(text, from, at, hash);
  }

  #intern(text: string, from: number, to: number, hash: number): Author {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    // names made to collide must not make reading slow: they stay untracked
    for (let probes = 0; ; probes++) {
      const index = this.#slots[slot]!;
      if (index < 0) break;
      if (probes >= maxProbes) {
        this.overflow++;
        return newAuthor(-1, text.slice(from, to), hash, false);
      }
      const author = this.authors[index]!;
      if (author.hash === hash && isAt(text, from, to, author.prefix)) return author;
      slot = (slot + 1) & mask;
    }
    if (this.authors.length >= this.#maxAuthors) {
      this.overflow++;
      return newAuthor(-1, text.slice(from, to), hash, false);
    }
    const author = newAuthor(this.authors.length, detach(text.slice(from, to)), hash, this.#learn);
    this.#slots[slot] = this.authors.length;
    this.authors.push(author);
    if (this.authors.length * 2 > this.#slots.length) this.#grow();
    return author;
  }

  /** The author of a prefix, new to the table or not. */
  add(prefix: string): Author {
    return this.#intern(prefix, 0, prefix.length, hashOf(prefix));
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    this.authors.forEach((author, index) => {
      const { hash } = author;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    });
    this.#slots = slots;
  }
}

/** `startsWith` and the same length, without the call. */
function isAt(text: string, from: number, to: number, name: string): boolean {
  if (name.length !== to - from) return false;
  for (let at = 0; at < name.length; at++) {
    if (text.charCodeAt(from + at) !== name.charCodeAt(at)) return false;
  }
  return true;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function newAuthor(id: number, prefix: string, hash: number, learn: boolean): Author {
  return {
    id,
    prefix,
    hash,
    name: trimMarks(prefix),
    role: 'author',
    count: 0,
    notices: 0,
    selfNotices: 0,
    onlyEvents: learn,
    sample: null,
    longer: learn ? new Map() : null,
    longNames: [],
  };
}

/** Records what a body says about a longer name of its author (`Ada: work: hi` may be `hi` of “Ada: work”). */
export function recordLonger(author: Author, text: string, bodyFrom: number, lineEnd: number): void {
  const { longer } = author;
  if (longer === null) return;
  const limit = Math.min(lineEnd - 1, bodyFrom + 60);
  for (let at = bodyFrom + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== 0x3a || text.charCodeAt(at + 1) !== 0x20) continue;
    const name = text.slice(bodyFrom, at);
    if (name.includes('//')) break;
    const count = longer.get(name);
    if (count === undefined && longer.size >= maxLonger) break;
    // a notice behind the second colon tells at once: a group named `Trip: 2024`
    const isNotice =
      text.charCodeAt(at + 2) === 0x200e && matchEvent(text.slice(at + 2, lineEnd), null) !== null;
    const weight = isNotice ? leastLonger : 1;
    longer.set(count === undefined ? detach(name) : name, (count ?? 0) + weight);
    return;
  }
  author.longer = null;
}

/**
 * The longer names that stand fast: every body has one, each came at least three times, and none is the name of
 * somebody else, who would be spoken to (`Ada: Bob: thanks`).
 */
export function settleLongNames(author: Author, isKnown: (name: string) => boolean): readonly string[] {
  if (author.longer === null) return [];
  const names = [...author.longer];
  return names.every(([name, count]) => count >= leastLonger && !isKnown(name) && !name.startsWith('@'))
    ? names.map(([name]) => `${author.prefix}: ${name}`)
    : [];
}
