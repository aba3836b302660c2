import { isBidiMark, trimBody, trimMarks } from '../bytes/read-chars.ts';
import { type BodyContext, type BodyReading, type Message, message, omitted } from './body-reading.ts';
import {
  beginsLikeMarker,
  exactMarker,
  foldMarker,
  hashTail,
  type Marker,
  markerIndex,
} from './marker-index.ts';
import { openTails, readAttached, readTrailing } from './read-attachment.ts';

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

/** `{RLE}Ada:{PDF} hi`: what embeds the name ends between the colon and its blank. */
const blankBehindMarks = /^\u202c\u200e? /u;

/** Reads a body (lines joined by \n) that `isPlainBody` did not clear. `authored`: somebody is named before it. */
export function readBody(raw: string, authored: boolean, context: BodyContext): BodyReading {
  // U+200F is no such mark: right-to-left writers begin messages with it
  const marked = raw.charCodeAt(0) === 0x200e;
  const { text, edited, locale } = stripEdited(trimBody(raw.replace(blankBehindMarks, '')), context);
  const reading = readMessage(text, marked, authored, context);
  if (reading !== null) return { ...reading, edited, notice: false, locale: reading.locale ?? locale };
  const notice = authored && marked && context.platform !== 'android' && !edited && !text.startsWith('@');
  return { ...plain(text), edited, notice, locale };
}

/** Android: words in angle brackets that no table knows; sent alike by several people, they are left-out media. */
export function mayBeOmitted({ kind, text }: BodyReading, { platform }: BodyContext): boolean {
  return (
    platform === 'android' &&
    kind === 'text' &&
    /^<[^<>\n]*[^<>\n\x21-\x7e][^<>\n]*>$/u.test(text.slice(0, 81))
  );
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
  const folded = foldMarker(mark);
  // some phones write left-out media behind a caption in angle brackets too
  if (markerIndex().exact.has(folded)) return { text, edited: false, locale: null };
  const locale = markerIndex().edited.get(folded) ?? null;
  let end = open;
  let marks = 0;
  while (end > 0 && (isBidiMark(text.charCodeAt(end - 1)) || isSpace(text.charCodeAt(end - 1)))) {
    if (isBidiMark(text.charCodeAt(end - 1))) marks++;
    end--;
  }
  const structural =
    context.platform === 'ios' && marks > 0 && end > 0 && !/[:：.]\s*\S|[\n]/u.test(mark.slice(0, -1));
  if (locale === null && !structural) return { text, edited: false, locale: null };
  return { text: trimBody(text.slice(0, open)).trimEnd(), edited: true, locale };
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f;

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
  const call = marked && rest === '' ? readCall(text) : null;
  if (call !== null) return call;
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

/** iOS: the name of a call, a stop or a comma, and after U+200E how long it was or how it ended. */
function readCall(text: string): Message | null {
  const mark = text.indexOf('\u200e');
  if (mark < 3 || mark > 60 || text.length > 200) return null;
  const head = exactMarker(text.slice(0, mark).replace(/[.,،，、。]\s*$/u, ''));
  return head?.kind === 'call' ? message('call', text, null, head.locale) : null;
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
