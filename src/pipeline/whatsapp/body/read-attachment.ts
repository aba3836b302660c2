import { trimBody, trimMarks } from '../bytes/read-chars.ts';
import { attachmentTypeOf, extensionOf, isWhatsAppName } from './attachment-type.ts';
import { type BodyContext, type Message, message, omitted } from './body-reading.ts';
import { beginsLikeMarker, foldMarker, markerIndex } from './marker-index.ts';

/** Last characters of first lines that may close a marker: `)`, `>`, `:` and the ends of suffixes without brackets. */
export const openTails = new Set(
  ['்து', '）', '＞', '：'].map((tail) => tail.charCodeAt(tail.length - 1)).concat(0x29, 0x3e, 0x3a),
);

/** `x.ext (file attached)`, `<attached: x.ext>`, `x.ext <attached>` in the first line; the caption follows. */
export function readAttached(text: string, line: string, rest: string, context: BodyContext): Message | null {
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

function attachedMessage(name: string, before: string, locale: string | null): Message {
  // `plan.pdf • 2 pages <attached: …>`: what iOS says about a document is no caption
  const bullet = before.indexOf(' • ');
  const caption = bullet > 0 && extensionOf(before.slice(0, bullet)) !== '' ? '' : before;
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
  // verbatim: a mention keeps its marks
  const caption = trimBody(line.slice(0, Math.max(0, line.lastIndexOf('<')))).trimEnd();
  const { suffixes, prefixes, others } = markerIndex().attached;
  const bracket = folded.lastIndexOf(' (');
  const suffixLocale = bracket < 0 ? undefined : suffixes.get(folded.slice(bracket));
  if (suffixLocale !== undefined) {
    const name = clean.slice(0, bracket).trim();
    if (named(name) !== null || context.hasFile?.(name.normalize('NFC')) === true)
      return { name, before: '', locale: suffixLocale };
  }
  const colon = open < 0 || !clean.endsWith('>') ? -1 : folded.indexOf(': ', open);
  const prefixLocale = colon < 0 ? undefined : prefixes.get(folded.slice(open, colon + 2));
  if (prefixLocale !== undefined) {
    const name = clean.slice(colon + 2, -1).trim();
    if (named(name) !== null) {
      return { name, before: caption, locale: prefixLocale };
    }
  }
  for (const { before, after, locale } of others) {
    if (after !== '' && !folded.endsWith(after)) continue;
    const from = before.startsWith('<') ? open : 0;
    if (from < 0 || !folded.startsWith(before, from)) continue;
    const name = clean.slice(from + before.length, clean.length - after.length).trim();
    if (named(name) === null) continue;
    return { name, before: from === 0 ? '' : caption, locale };
  }
  return findStructural(line, clean, open, caption, context);
}

/** The same three forms in a language that the table lacks: believed for WhatsApp's own names, for listed files, and on iOS after U+200E. */
function findStructural(
  line: string,
  clean: string,
  open: number,
  before: string,
  context: BodyContext,
): Found | null {
  const listed = (name: string): boolean =>
    extensionOf(name) !== '' && (isWhatsAppName(name) || context.hasFile?.(name.normalize('NFC')) === true);
  if (/[)）]$/u.test(clean)) {
    const bracket = Math.max(clean.lastIndexOf(' ('), clean.lastIndexOf('（'));
    const name = clean.slice(0, Math.max(bracket, 0)).trim();
    return listed(name) ? { name, before: '', locale: null } : null;
  }
  if (!clean.endsWith('>') || open < 0) return null;
  const inner = clean.slice(open + 1, -1).trim();
  const outside = clean.slice(0, open).trim();
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
  if (listed(outside) && !/[:：.]/u.test(inner)) return { name: outside, before: '', locale: null };
  return null;
}

/** iOS: a caption or a document's name, then U+200E and `… omitted`. */
export function readTrailing(text: string, context: BodyContext): Message | null {
  if (context.platform === 'android') return null;
  const mark = text.lastIndexOf('\u200e');
  if (mark < 0 || text.length - mark > 120) return readStrippedDocument(text);
  const marker = markerIndex().exact.get(foldMarker(text.slice(mark)));
  if (marker === undefined || (marker.kind !== 'media' && marker.kind !== 'contact')) return null;
  const before = trimBody(text.slice(0, mark)).trimEnd();
  if (marker.type === 'document') {
    const bullet = before.indexOf(' • ');
    const head = bullet < 0 ? before : before.slice(0, bullet);
    // a caption ends where the mark before the name stands
    const nameMark = head.lastIndexOf('\u200e');
    const name = head.slice(nameMark + 1).trim();
    const isName = bullet > 0 || extensionOf(name) !== '';
    return message(
      'media',
      isName ? trimMarks(head.slice(0, Math.max(0, nameMark))).trimEnd() : before,
      omitted('document', isName ? name.normalize('NFC') : null),
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
