import { Buffer } from 'node:buffer';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PulseError } from '../../../core/errors.ts';
import { Utf8Writer } from '../../../core/text/utf8-writer.ts';
import { DisplayNameTags } from './display-name-tags.ts';
import { asArray, asCount, asString, readMinute, UnreadableError } from './read-minute.ts';
import { type MinuteState, type Segment, sortMinutes } from './segment.ts';
import { writeMinute } from './write-minute.ts';

const format = 'beacon-pulse-segment';
const version = 1;
/** A busy week has some megabytes; one above this is not read, and not written. */
export const maxSegmentBytes = 128 * 1024 * 1024;

/** Bytes that the JSON of a minute rarely exceeds. */
const usualMinuteBytes = 128;
/** What zlib hands over at a time: a week of some thousand messages in one or two pieces. */
const packedChunkBytes = 131_072;
const unpackedChunkBytes = 524_288;

/**
 * The canonical bytes of a segment: JSON `[format, version, sealed, displayNames, contactBooks, minutes]` under gzip. Equal
 * segments give equal bytes. zlib is deterministic for a given build, level and input, and writes no time of its own;
 * another build may compress differently, which costs one write of the same content. Throws `chat_too_large` where the
 * JSON has more than `maxBytes`.
 */
export function encodeSegment(segment: Segment, maxBytes = maxSegmentBytes): Uint8Array<ArrayBuffer> {
  const json = new Utf8Writer(segment.minutes.size * usualMinuteBytes);
  writeMinutes(json, segment, writeHead(json, segment));
  const bytes = json.view();
  if (bytes.length > maxBytes)
    throw new PulseError('chat_too_large', 'One week of this chat is too large to be stored.');
  return new Uint8Array(gzipSync(bytes, { level: 1, chunkSize: packedChunkBytes }));
}

/** Whether the JSON of `unpackSegment` is that of a segment. It is soon told from one of a phone with other display names. */
export function isJsonOf(json: Uint8Array, segment: Segment): boolean {
  const written = new Utf8Writer(json.length + usualMinuteBytes);
  const displayNameAt = writeHead(written, segment);
  if (Buffer.compare(written.view(), json.subarray(0, written.length)) !== 0) return false;
  writeMinutes(written, segment, displayNameAt);
  return Buffer.compare(written.view(), json) === 0;
}

/** Writes all that comes before the minutes; the places of the display names in it. */
function writeHead(json: Utf8Writer, { sealedBefore, contactBooks }: Segment): ReadonlyMap<string, number> {
  // whoever wrote a message stands in a contact book
  const displayNames = [...new Set(contactBooks.flat())].sort();
  const displayNameAt = new Map(displayNames.map((displayName, at) => [displayName, at]));
  const places = contactBooks.map((contactBook) =>
    contactBook.map((displayName) => displayNameAt.get(displayName)!),
  );
  const head = JSON.stringify([format, version, writeSealed(sealedBefore), displayNames, places]);
  json.write(`${head.slice(0, -1)},[`);
  return displayNameAt;
}

function writeMinutes(
  json: Utf8Writer,
  { minutes }: Segment,
  displayNameAt: ReadonlyMap<string, number>,
): void {
  let since = 0;
  let separator = '';
  for (const minute of sortMinutes(minutes)) {
    json.write(separator);
    writeMinute(json, minute, since, minutes.get(minute)!, displayNameAt);
    separator = ',';
    since = minute;
  }
  json.write(']]');
}

/** The JSON of a segment's bytes. Throws `segment_unreadable` on what `encodeSegment` did not pack. */
export function unpackSegment(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxSegmentBytes, chunkSize: unpackedChunkBytes });
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Parses a segment from its JSON. Throws `segment_unreadable` on what `encodeSegment` did not write. */
export function parseSegment(json: Uint8Array): Segment {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json);
    return readSegmentJson(JSON.parse(text));
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Decodes a segment from its bytes. Throws `segment_unreadable` on bytes that `encodeSegment` did not write. */
export const decodeSegment = (bytes: Uint8Array): Segment => parseSegment(unpackSegment(bytes));

const unreadable = (cause: unknown): PulseError =>
  new PulseError('segment_unreadable', 'The stored messages of a week cannot be read.', { cause });

/** 0: nothing is sealed; 1: the whole week; else the minute before which texts are gone. */
const writeSealed = (before: number): number => (before === Number.POSITIVE_INFINITY ? 1 : before);

function readSealed(written: unknown): number {
  if (!Number.isSafeInteger(written)) throw new UnreadableError('sealed');
  return written === 1 ? Number.POSITIVE_INFINITY : (written as number);
}

function readSegmentJson(json: unknown): Segment {
  const [name, written, sealed, displayNameJson, contactBookJson, minuteJson] = asArray(json, 'segment');
  if (name !== format || written !== version) throw new UnreadableError('another format');
  const displayNames = asArray(displayNameJson, 'labels').map((displayName) =>
    asString(displayName, 'label'),
  );
  const contactBooks = asArray(contactBookJson, 'cohorts').map((contactBook) =>
    asArray(contactBook, 'cohort').map(
      (at) => displayNames[asCount(at, 'label')] ?? asString(undefined, 'label'),
    ),
  );
  const tags = new DisplayNameTags();
  const minutes = new Map<number, MinuteState>();
  let minute = 0;
  for (const value of asArray(minuteJson, 'minutes')) {
    const written = asArray(value, 'minute');
    const step = written[0];
    if (!Number.isSafeInteger(step) || (minutes.size > 0 && (step as number) <= 0))
      throw new UnreadableError('minute');
    minute += step as number;
    minutes.set(minute, readMinute(written, minute, displayNames, tags));
  }
  return { sealedBefore: readSealed(sealed), minutes, contactBooks };
}
