import { attachmentTypeOf, extensionOf, isWhatsAppName } from './attachment-type.ts';
import type { Attachment, AttachmentType, EntryKind } from './entry.ts';
import { beginsLikeMarker, exactMarker, foldMarker, hashTail, type Marker, markerIndex } from './marker-index.ts';
import { isBidiMark, trimMarks } from './read-chars.ts';

export type BodyContext = {
  readonly platform: 'android' | 'ios' | 'web';
  /** Whether the archive holds a file of this name (NFC). */
  readonly hasFile: ((name: string) => boolean) | null;
};

export type BodyReading = {
  readonly kind: EntryKind;
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly edited: boolean;
  /** A notice of WhatsApp, not a message: U+200E in front and no marker of a message. */
  readonly notice: boolean;
  /** The locale of the marker that was recognised. */
  readonly locale: string | null;
};

/** Last characters of first lines that may close a marker: `)`, `>`, `:` and the ends of suffixes without brackets. */
const openTails = new Set(
  ['்து', '）', '＞', '：'].map((tail) => tail.charCodeAt(tail.length - 1)).concat(0x29, 0x3e, 0x3a),
);

/**
 * Whether a body needs no second look: it begins like no marker, ends like none, holds no bidi mark at its ends.
 * `lineEnd` is the end of its first line.
 */
export function isPlainBody(
  text: string,
  from: number,
  to: number,
  lineEnd: number,
  platform: BodyContext['platform'],
): boolean {
  if (from >= to) return false;
  const first = text.charCodeAt(from);
  if (first === 0x3c || isBidiMark(first)) return false;
  const last = text.charCodeAt(to - 1);
  if (last === 0x3e || isBidiMark(last) || isBlankEnd(last)) return false;
  const tail = text.charCodeAt(lineEnd - 1);
  if (tail < 0x80 ? tail === 0x29 || tail === 0x3e || tail === 0x3a : openTails.has(tail)) return false;
  if (last >= 0x30 && last <= 0x39 && endsWithPlace(text, from, to)) return false;
  if (beginsLikeMarker(text, from, to)) return false;
  return platform === 'android' || markerIndex().tails[hashTail(text, to)] === 0;
}

/** `…?q=52.5,13.4`: the end of a shared place. */
function endsWithPlace(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at > to - 40; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x3d) return true;
    if (code !== 0x2c && code !== 0x2d && code !== 0x2e && (code < 0x30 || code > 0x39)) return false;
  }
  return false;
}

const isBlankEnd = (code: number): boolean => code === 0x20 || code === 0x0d;

const plain = (text: string): BodyReading => ({
  kind: 'text',
  text,
  attachment: null,
  edited: false,
  notice: false,
  locale: null,
});

/** Reads a body (lines joined by \n) that `isPlainBody` did not clear. `authored`: somebody is named before it. */
export function readBody(raw: string, authored: boolean, context: BodyContext): BodyReading {
  const marked = isDirectionMark(raw.charCodeAt(0));
  const { text, edited, locale } = stripEdited(trimMarks(raw), context);
  const reading = readMessage(text, marked, authored, context);
  if (reading !== null) return { ...reading, edited, notice: false, locale: reading.locale ?? locale };
  const notice = authored && marked && context.platform !== 'android' && !edited && !text.startsWith('@');
  return { ...plain(text), edited, notice, locale };
}

function isDirectionMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}

/** Cuts ` <This message was edited>` off: a known string, or on iOS any `<…>` after U+200E. */
function stripEdited(
  text: string,
  context: BodyContext,
): { text: string; edited: boolean; locale: string | null } {
  if (!text.endsWith('>')) return { text, edited: false, locale: null };
  const open = text.lastIndexOf('<');
  if (open < 0 || text.length - open > 120) return { text, edited: false, locale: null };
  const mark = text.slice(open);
  const locale = markerIndex().edited.get(foldMarker(mark)) ?? null;
  let end = open;
  let marks = 0;
  while (end > 0 && (isBidiMark(text.charCodeAt(end - 1)) || isSpace(text.charCodeAt(end - 1)))) {
    if (isBidiMark(text.charCodeAt(end - 1))) marks++;
    end--;
  }
  const structural =
    context.platform === 'ios' && marks > 0 && end > 0 && !/[:：.]\s*\S|[\n]/u.test(mark.slice(0, -1));
  if (locale === null && !structural) return { text, edited: false, locale: null };
  return { text: text.slice(0, end), edited: true, locale };
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f;

type Message = Omit<BodyReading, 'edited' | 'notice'>;

function readMessage(text: string, marked: boolean, authored: boolean, context: BodyContext): Message | null {
  if (text === '' || text === 'null') {
    if (context.platform !== 'android' && (text !== '' || !marked)) return null;
    return authored ? message('view_once', text) : null;
  }
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const rest = lineEnd < 0 ? '' : text.slice(lineEnd + 1);
  return (
    readKnown(text, line, rest, marked, authored, context) ??
    readAttached(text, line, rest, context) ??
    readTrailing(text, context) ??
    readPoll(text, line) ??
    readLocation(text, line, rest)
  );
}

function message(
  kind: EntryKind,
  text: string,
  attachment: Attachment | null = null,
  locale: string | null = null,
): Message {
  return { kind, text, attachment, locale };
}

const omitted = (type: AttachmentType | null, name: string | null = null): Attachment => ({
  name,
  omitted: true,
  type,
});

/** Bodies that are an interface string, whole or by their beginning. */
function readKnown(
  text: string,
  line: string,
  rest: string,
  marked: boolean,
  authored: boolean,
  context: BodyContext,
): Message | null {
  if (!beginsLikeMarker(line, 0, line.length)) return null;
  const { beginnings } = markerIndex();
  if (line.length <= 160) {
    const whole = exactMarker(line);
    if (whole !== undefined && isBelieved(whole, line, marked, authored, context)) {
      if (whole.kind === 'media' || whole.kind === 'contact') {
        return message(whole.kind, rest, omitted(whole.type), whole.locale);
      }
      if (rest === '' || whole.kind === 'location') return message(whole.kind, text, null, whole.locale);
    }
  }
  for (const start of beginnings.get(line.slice(0, 3).toLowerCase()) ?? []) {
    if (!line.toLowerCase().startsWith(start.text)) continue;
    if (!isBelieved(start, line, marked, authored, context)) continue;
    if (start.kind === 'poll') {
      if (line.length > start.text.length + 1 || rest === '') continue;
    } else if (start.kind === 'location') {
      if (text.length > 1000 || !/https?:\/\/\S+$/u.test(text)) continue;
    } else if (rest !== '' || line.length > 200) continue;
    return message(start.kind, text, null, start.locale);
  }
  return null;
}

function isBelieved(
  marker: Marker,
  line: string,
  marked: boolean,
  authored: boolean,
  context: BodyContext,
): boolean {
  if (marked || !authored) return true;
  if (marker.marked) return false;
  // on Android left-out media stand in angle brackets; `image omitted` alone is a person's text
  if (marker.kind === 'media' || marker.kind === 'contact') {
    return context.platform !== 'android' || line.startsWith('<');
  }
  return true;
}

/** `x.ext (file attached)`, `<attached: x.ext>`, `x.ext <attached>` in the first line; the caption follows. */
function readAttached(text: string, line: string, rest: string, context: BodyContext): Message | null {
  if (line.length > 400) return null;
  const found = mayBeAttached(line) ? findAttached(line, context) : null;
  if (found !== null) return attachedMessage(found.name, joinCaption(found.before, rest), found.locale);
  if (rest === '') return null;
  const lastBreak = text.lastIndexOf('\n');
  const last = text.slice(lastBreak + 1);
  if (!last.endsWith('>') || last.length > 400) return null;
  const trailing = findAttached(last, context);
  if (trailing === null || trailing.name === null) return null;
  return attachedMessage(
    trailing.name,
    joinCaption(text.slice(0, lastBreak), trailing.before),
    trailing.locale,
  );
}

/** Whether a first line ends, or begins, like an attachment in some language. */
function mayBeAttached(line: string): boolean {
  const tail = trimMarks(line).trimEnd();
  return openTails.has(tail.charCodeAt(tail.length - 1)) || beginsLikeMarker(line, 0, line.length);
}

const joinCaption = (first: string, second: string): string =>
  first === '' || second === '' ? first + second : `${first}\n${second}`;

function attachedMessage(name: string, caption: string, locale: string | null): Message {
  const type = attachmentTypeOf(name);
  const attachment = { name: name.normalize('NFC'), omitted: false, type };
  return message(type === 'contact' ? 'contact' : 'media', caption, attachment, locale);
}

type Found = { name: string; before: string; locale: string | null };

function findAttached(line: string, context: BodyContext): Found | null {
  const clean = line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trimEnd();
  const folded = clean.toLowerCase().replaceAll('’', "'");
  const named = (name: string): string | null => (extensionOf(name) === '' ? null : name);
  // lower-casing may change the length of exotic letters; then positions would lie
  if (folded.length !== clean.length) return null;
  const open = clean.lastIndexOf('<');
  const { suffixes, prefixes, others } = markerIndex().attached;
  const bracket = folded.lastIndexOf(' (');
  const suffixLocale = bracket < 0 ? undefined : suffixes.get(folded.slice(bracket));
  if (suffixLocale !== undefined) {
    const name = clean.slice(0, bracket).trim();
    if (named(name) !== null) return { name, before: '', locale: suffixLocale };
  }
  const colon = open < 0 || !clean.endsWith('>') ? -1 : folded.indexOf(': ', open);
  const prefixLocale = colon < 0 ? undefined : prefixes.get(folded.slice(open, colon + 2));
  if (prefixLocale !== undefined) {
    const name = clean.slice(colon + 2, -1).trim();
    if (named(name) !== null) {
      return { name, before: trimMarks(clean.slice(0, open)).trimEnd(), locale: prefixLocale };
    }
  }
  for (const { before, after, locale } of others) {
    if (after !== '' && !folded.endsWith(after)) continue;
    const from = before.startsWith('<') ? open : 0;
    if (from < 0 || !folded.startsWith(before, from)) continue;
    const name = clean.slice(from + before.length, clean.length - after.length).trim();
    if (named(name) === null) continue;
    return { name, before: trimMarks(clean.slice(0, from)).trimEnd(), locale };
  }
  return findStructural(line, clean, open, context);
}

/** The same three forms in a language that the table lacks: believed for WhatsApp's own names, for listed files, and on iOS after U+200E. */
function findStructural(line: string, clean: string, open: number, context: BodyContext): Found | null {
  const listed = (name: string): boolean =>
    extensionOf(name) !== '' && (isWhatsAppName(name) || context.hasFile?.(name.normalize('NFC')) === true);
  if (/[)）]$/u.test(clean)) {
    const bracket = Math.max(clean.lastIndexOf(' ('), clean.lastIndexOf('（'));
    const name = clean.slice(0, Math.max(bracket, 0)).trim();
    return listed(name) ? { name, before: '', locale: null } : null;
  }
  if (!clean.endsWith('>') || open < 0) return null;
  const inner = clean.slice(open + 1, -1).trim();
  const before = trimMarks(clean.slice(0, open)).trimEnd();
  const afterColon = inner.replace(/^[^:：.]{1,60}[:：]\s*/u, '');
  const trusted = context.platform === 'ios' && /[\u200e\u200f]\s*</u.test(line);
  if (afterColon !== inner && (listed(afterColon) || (trusted && extensionOf(afterColon) !== ''))) {
    return { name: afterColon, before, locale: null };
  }
  for (let space = inner.lastIndexOf(' '); space > 0; space = inner.lastIndexOf(' ', space - 1)) {
    const name = inner.slice(0, space).trim();
    if (listed(name)) return { name, before, locale: null };
    const tail = inner.slice(space + 1).trim();
    if (listed(tail)) return { name: tail, before, locale: null };
  }
  if (listed(before) && !/[:：.]/u.test(inner)) return { name: before, before: '', locale: null };
  return null;
}

/** iOS: a caption or a document's name, then U+200E and `… omitted`. */
function readTrailing(text: string, context: BodyContext): Message | null {
  if (context.platform === 'android') return null;
  const mark = text.lastIndexOf('\u200e');
  if (mark < 0 || text.length - mark > 120) return readStrippedDocument(text);
  const marker = markerIndex().exact.get(foldMarker(text.slice(mark)));
  if (marker === undefined || (marker.kind !== 'media' && marker.kind !== 'contact')) return null;
  const before = trimMarks(text.slice(0, mark)).trimEnd();
  if (marker.type === 'document') {
    const bullet = before.indexOf(' • ');
    const name = (bullet < 0 ? before : before.slice(0, bullet)).trim();
    return message(
      'media',
      '',
      omitted('document', name === '' ? null : name.normalize('NFC')),
      marker.locale,
    );
  }
  return message(marker.kind, before, omitted(marker.type), marker.locale);
}

/** `name.pdf • 3 pages document omitted` of a file that lost its invisible marks. */
function readStrippedDocument(text: string): Message | null {
  const bullet = text.indexOf(' • ');
  if (bullet < 0 || text.length > 400 || extensionOf(text.slice(0, bullet)) === '') return null;
  const tail = foldMarker(text.slice(bullet + 3));
  for (let space = tail.indexOf(' '); space >= 0; space = tail.indexOf(' ', space + 1)) {
    const marker = markerIndex().exact.get(tail.slice(space + 1));
    if (marker?.type !== 'document') continue;
    return message('media', '', omitted('document', text.slice(0, bullet).normalize('NFC')), marker.locale);
  }
  return null;
}

/** `WORD:`, the question, and lines `WORD: answer (3 votes)`, in any language. */
function readPoll(text: string, line: string): Message | null {
  const title = trimMarks(line);
  if (!/[:：]$/u.test(title) || title.length > 41 || text.length > 20_000) return null;
  if (!/^[\p{L}\p{M}\p{Zs}]+[:：]$/u.test(title)) return null;
  const lines = text.split('\n').map(trimMarks);
  const options = lines
    .slice(2)
    .filter((option) => option.length <= 300 && /^[^:：]{2,40}[:：] .*[(（].*\p{Nd}.*[)）]$/u.test(option));
  if (options.length < 2) return null;
  const words = new Set(options.map((option) => option.slice(0, option.search(/[:：]/u))));
  return words.size === 1 ? message('poll', text) : null;
}

/** `<word>: https://maps.google.com/?q=LAT,LON`, and a place with its Foursquare address in the second line. */
function readLocation(text: string, line: string, rest: string): Message | null {
  if (text.length > 1000 || !(text.includes('maps.google.com') || text.includes('foursquare.com')))
    return null;
  if (
    rest === '' &&
    /^[^\n:：]{2,40}[:：] ?https:\/\/maps\.google\.com\/\?q=-?[\d.]+,-?[\d.]+$/u.test(line)
  ) {
    return message('location', text);
  }
  if (rest !== '' && /^https:\/\/(www\.)?foursquare\.com\/v\/\S+$/u.test(rest))
    return message('location', text);
  if (/[:：] .*https:\/\/(www\.)?foursquare\.com\/v\/\S+$/u.test(line) && rest === '') {
    return message('location', text);
  }
  return null;
}
