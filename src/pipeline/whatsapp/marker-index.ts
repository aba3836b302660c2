import type { AttachmentType, EntryKind } from './entry.ts';
import { interfaceStrings, type MarkerName } from './locales/interface-strings.ts';
import { type MoreName, moreStrings } from './locales/more-strings.ts';
import { astral, bytesOf, codeAt } from './read-bytes.ts';
import { detach, isBidiMark } from './read-chars.ts';

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
  /** Hashes of those of `starts` that are ASCII. */
  readonly asciiStarts: Uint8Array;
  /** Hashes of the last characters of markers that may follow a caption on iOS. */
  readonly tails: Uint8Array;
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

/**
 * Whether valid UTF-8 may begin like a marker: never false where `beginsLikeMarker` is true of its text. Beginnings in
 * ASCII are compared by a hash of each of their lengths, others only by the first three units.
 */
export function mayBeginMarker(bytes: Uint8Array, from: number, to: number): boolean {
  const { heads, asciiStarts } = markerIndex();
  let at = from;
  const a = at < to ? codeAt(bytes, at) : 0;
  if (a === astral) return true;
  at += bytesOf(a);
  const b = at < to ? codeAt(bytes, at) : 0;
  if (b === astral) return true;
  at += bytesOf(b);
  const c = at < to ? codeAt(bytes, at) : 0;
  if (c === astral) return true;
  if (heads[hashUnits(a, b, c)] === 0) return false;
  if (from + shortest > to) return true;
  const end = Math.min(to, from + headLength);
  let hash = 0;
  for (at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return true;
    hash = (Math.imul(hash, 131) + lower(byte)) | 0;
    if (at - from >= shortest - 1 && asciiStarts[slotOfStart(hash)] !== 0) return true;
  }
  return false;
}

const slotOfStart = (hash: number): number => (hash ^ (hash >>> startBits)) & ((1 << startBits) - 1);

function hashStart(start: string): number {
  let hash = 0;
  for (let at = 0; at < start.length; at++) hash = (Math.imul(hash, 131) + lower(start.charCodeAt(at))) | 0;
  return hash;
}

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
  const asciiStarts = new Uint8Array(1 << startBits);
  const mark = (text: string) => {
    let at = 0;
    while (isBidiMark(text.charCodeAt(at))) at++;
    const start = text.slice(0, headLength).toLowerCase();
    starts.add(start);
    asciiStarts[slotOfStart(hashStart(start))] = 1;
    for (const form of [text, text.toLowerCase(), text.charAt(at).toUpperCase() + text.slice(at + 1)]) {
      heads[hashHead(form, at, form.length)] = 1;
    }
  };
  const addKind = (name: keyof typeof kinds, text: string, locale: string) => {
    mark(text);
    const marker: Marker = { ...kinds[name], locale };
    if (!name.endsWith('From')) {
      if (marker.kind === 'media' || marker.kind === 'contact') tails[hashTail(text, text.length)] = 1;
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
    asciiStarts,
    tails,
  };
}
