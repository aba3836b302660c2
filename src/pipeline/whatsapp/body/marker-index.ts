import { astral, bytesOf, codeAt } from '../bytes/read-bytes.ts';
import { detach, isBidiMark } from '../bytes/read-chars.ts';
import type { AttachmentType, EntryKind } from '../entry.ts';
import { interfaceStrings, type MarkerName } from '../locales/interface-strings.ts';
import { type MoreName, moreStrings } from '../locales/more-strings.ts';

/** What an interface string of the table stands for. */
export type Marker = {
  readonly kind: EntryKind;
  readonly type: AttachmentType | null;
  /** Only believed after U+200E, or in a line without author. */
  readonly marked: boolean;
  readonly locale: string;
};

export type AttachedPattern = { readonly before: string; readonly after: string; readonly locale: string };

/** Folded words around the name of an attached file. */
export type AttachedIndex = {
  /** ` (file attached)`, by everything from the last ` (` on. */
  readonly suffixes: ReadonlyMap<string, string>;
  /** `<attached: `, by everything from the last `<` to the blank after its colon. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly others: readonly AttachedPattern[];
};

export type MarkerIndex = {
  /** Whole bodies, folded. */
  readonly exact: ReadonlyMap<string, Marker>;
  /** Beginnings of bodies, folded, by their first three characters. */
  readonly beginnings: ReadonlyMap<string, readonly (Marker & { readonly text: string })[]>;
  /** Edited marks with their angle brackets, folded. */
  readonly edited: ReadonlyMap<string, string>;
  readonly attached: AttachedIndex;
  /** Beginnings of encryption notices, folded, with their locale. */
  readonly encryption: readonly { readonly text: string; readonly locale: string }[];
  /** Hashes of the first characters of everything above: what is not in here is plain text. */
  readonly heads: Uint8Array;
  /** The first characters themselves, lower case: as many as `headLength`, or all of a shorter marker. */
  readonly starts: ReadonlySet<string>;
  /** Those of `starts` that are ASCII: what a hash of their first four bytes tells. */
  readonly asciiHeads: Uint8Array;
  /** Hashes of all seven bytes, where a start is as long as that. */
  readonly asciiStarts: Uint8Array;
  /** Hashes of the last characters of markers that may follow a caption on iOS. */
  readonly tails: Uint8Array;
  /** Hashes of the last three bytes of those that end in ASCII. */
  readonly asciiTails: Uint8Array;
};

const headBits = 14;
const headLength = 7;
const shortest = 3;
const startBits = 16;

const lower = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

/** A hash of three UTF-16 units, ASCII case ignored. */
export function hashUnits(a: number, b: number, c: number): number {
  const hash = (Math.imul(Math.imul(lower(a), 131) + lower(b), 131) + lower(c)) | 0;
  return (hash ^ (hash >>> headBits)) & ((1 << headBits) - 1);
}

/** The hash of the first three units at a position; missing ones count as 0. */
export function hashHead(text: string, at: number, end: number): number {
  return hashUnits(
    at < end ? text.charCodeAt(at) : 0,
    at + 1 < end ? text.charCodeAt(at + 1) : 0,
    at + 2 < end ? text.charCodeAt(at + 2) : 0,
  );
}

/** The same of the last three characters before a position. */
export function hashTail(text: string, end: number): number {
  return end < 3 ? 0 : hashHead(text, end - 3, end);
}

/** Whether a text begins like some marker: its first three to seven characters are those of one. */
export function beginsLikeMarker(text: string, from: number, to: number): boolean {
  const { heads, starts } = markerIndex();
  if (heads[hashHead(text, from, to)] === 0) return false;
  const start = text.slice(from, Math.min(to, from + headLength)).toLowerCase();
  for (let length = start.length; length >= shortest; length--) {
    if (starts.has(start.slice(0, length))) return true;
  }
  return start.length < shortest;
}

/** What the first four bytes tell of a marker: the seven bytes decide, or there may be one that is shorter. */
const longHead = 1;
const shortHead = 2;
const asciiBits = 0x80808080;
const caseBits = 0x20202020;

const slotOfWord = (word: number): number => Math.imul(word, 0x9e3779b1) >>> (32 - startBits);
const slotOfWords = (first: number, last: number): number =>
  slotOfWord(Math.imul(first, 0x85ebca6b) ^ (first >>> 15) ^ last);

/**
 * Whether valid UTF-8 may begin like a marker: never false where `beginsLikeMarker` is true of its text. Beginnings in
 * ASCII are compared by hashes of their bytes, others only by the first three units.
 */
export function mayBeginMarker(view: DataView, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from >= headLength) {
    const first = view.getInt32(from, true);
    if ((first & asciiBits) === 0) {
      const { asciiHeads, asciiStarts } = markerIndex();
      const head = asciiHeads[slotOfWord(first | caseBits)]!;
      if (head !== longHead) return head !== 0;
      const last = view.getInt32(from + headLength - 4, true);
      return (last & asciiBits) !== 0 || asciiStarts[slotOfWords(first | caseBits, last | caseBits)] !== 0;
    }
  }
  return mayBeginUnits(bytes, from, to);
}

function mayBeginUnits(bytes: Uint8Array, from: number, to: number): boolean {
  const { heads } = markerIndex();
  let at = from;
  const a = at < to ? codeAt(bytes, at) : 0;
  if (a === astral) return true;
  at += bytesOf(a);
  const b = at < to ? codeAt(bytes, at) : 0;
  if (b === astral) return true;
  at += bytesOf(b);
  const c = at < to ? codeAt(bytes, at) : 0;
  return c === astral || heads[hashUnits(a, b, c)] !== 0;
}

/** Whether the three bytes before a position, all ASCII, may end such a marker. */
export function mayEndMarkerWord(word: number): boolean {
  return markerIndex().asciiTails[slotOfTail(word)] !== 0;
}

const slotOfTail = (word: number): number => slotOfWord((word >>> 8) | (caseBits >>> 8));

/** Four ASCII characters as a word, the first the lowest. */
const wordOf = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xff) |
  (text.charCodeAt(at + 1) << 8) |
  (text.charCodeAt(at + 2) << 16) |
  (text.charCodeAt(at + 3) << 24);

/** An interface string without bidi marks, case, doubled blanks and its closing full stop. */
export function foldMarker(text: string): string {
  const folded = text
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();
  return folded.replace(/[.。।۔｡]+(?=>?$)/u, '');
}

let index: MarkerIndex | null = null;

/** The marker that a whole line is, if any. Media marks come again and again: what was found once is not folded twice. */
export function exactMarker(line: string): Marker | undefined {
  const known = recent.get(line);
  if (known !== undefined) return known;
  const marker = markerIndex().exact.get(foldMarker(line));
  if (marker !== undefined && recent.size < maxRecent) recent.set(detach(line), marker);
  return marker;
}

const maxRecent = 1024;
const recent = new Map<string, Marker>();

/** The tables of all locales, joined once per isolate. */
export function markerIndex(): MarkerIndex {
  index ??= buildMarkerIndex();
  return index;
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const kinds: Record<
  Exclude<MarkerName | MoreName, 'attached' | 'edited' | 'encryption'>,
  Omit<Marker, 'locale'>
> = {
  omitted: { kind: 'media', type: null, marked: false },
  image: { kind: 'media', type: 'image', marked: false },
  video: { kind: 'media', type: 'video', marked: false },
  audio: { kind: 'media', type: 'audio', marked: false },
  gif: { kind: 'media', type: 'gif', marked: false },
  sticker: { kind: 'media', type: 'sticker', marked: false },
  contact: { kind: 'contact', type: 'contact', marked: false },
  document: { kind: 'media', type: 'document', marked: false },
  deleted: { kind: 'deleted', type: null, marked: false },
  deletedFrom: { kind: 'deleted', type: null, marked: false },
  call: { kind: 'call', type: null, marked: false },
  callMarked: { kind: 'call', type: null, marked: true },
  callFrom: { kind: 'call', type: null, marked: true },
  viewOnce: { kind: 'view_once', type: null, marked: false },
  viewOnceFrom: { kind: 'view_once', type: null, marked: true },
  pollFrom: { kind: 'poll', type: null, marked: false },
  locationFrom: { kind: 'location', type: null, marked: false },
  liveLocation: { kind: 'location', type: null, marked: false },
  waitingFrom: { kind: 'text', type: null, marked: true },
};

function buildMarkerIndex(): MarkerIndex {
  const exact = new Map<string, Marker>();
  const beginnings = new Map<string, (Marker & { text: string })[]>();
  const edited = new Map<string, string>();
  const suffixes = new Map<string, string>();
  const prefixes = new Map<string, string>();
  const others: AttachedPattern[] = [];
  const encryption: { text: string; locale: string }[] = [];
  const heads = new Uint8Array(1 << headBits);
  const tails = new Uint8Array(1 << headBits);
  const starts = new Set<string>();
  const asciiHeads = new Uint8Array(1 << startBits);
  const asciiStarts = new Uint8Array(1 << startBits);
  const asciiTails = new Uint8Array(1 << startBits);
  // a beginning that is not ASCII from its fifth character on is found by the bytes there
  const markAscii = (start: string) => {
    if (!isAscii(start.slice(0, 4))) return;
    const isLong = start.length === headLength;
    if (isLong && isAscii(start))
      asciiStarts[slotOfWords(wordOf(start, 0) | caseBits, wordOf(start, 3) | caseBits)] = 1;
    const heads =
      start.length > 3
        ? [start]
        : Array.from({ length: 128 }, (_, next) => start + String.fromCharCode(next));
    for (const head of heads)
      asciiHeads[slotOfWord(wordOf(head, 0) | caseBits)]! |= isLong ? longHead : shortHead;
  };
  const mark = (text: string) => {
    let at = 0;
    while (isBidiMark(text.charCodeAt(at))) at++;
    const start = text.slice(0, headLength).toLowerCase();
    starts.add(start);
    markAscii(start);
    for (const form of [text, text.toLowerCase(), text.charAt(at).toUpperCase() + text.slice(at + 1)]) {
      heads[hashHead(form, at, form.length)] = 1;
    }
  };
  const addKind = (name: keyof typeof kinds, text: string, locale: string) => {
    mark(text);
    const marker: Marker = { ...kinds[name], locale };
    if (!name.endsWith('From')) {
      if (marker.kind === 'media' || marker.kind === 'contact') {
        tails[hashTail(text, text.length)] = 1;
        asciiTails[slotOfTail(wordOf(text, text.length - 4))] = 1;
      }
      const key = foldMarker(text);
      if (!exact.has(key)) exact.set(key, marker);
      return;
    }
    const start = text.toLowerCase();
    const list = beginnings.get(start.slice(0, 3)) ?? [];
    list.push({ ...marker, text: start });
    beginnings.set(start.slice(0, 3), list);
  };
  mark('null');
  for (const table of [moreStrings, interfaceStrings]) {
    for (const [locale, strings] of Object.entries(table)) {
      for (const [name, list] of Object.entries(strings) as [MarkerName | MoreName, readonly string[]][]) {
        for (const text of list) {
          if (name === 'edited') edited.set(foldMarker(text), locale);
          else if (name === 'encryption') {
            mark(text);
            encryption.push({ text: foldMarker(text), locale });
          } else if (name === 'attached') {
            const [before = '', after = ''] = text.split('{x}').map((part) => part.toLowerCase());
            if (before !== '') mark(before);
            if (before === '' && after.startsWith(' (')) suffixes.set(after, locale);
            else if (after === '>' && before.endsWith(': ')) prefixes.set(before, locale);
            else others.push({ before, after, locale });
          } else addKind(name, text, locale);
        }
      }
    }
  }
  return {
    exact,
    beginnings,
    edited,
    attached: { suffixes, prefixes, others },
    encryption,
    heads,
    starts,
    asciiHeads,
    asciiStarts,
    tails,
    asciiTails,
  };
}
