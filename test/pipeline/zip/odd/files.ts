import { Buffer } from 'node:buffer';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { buildZip } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, odd, photo } from './odd-archive.ts';

const { bytes, marks } = buildZip({
  entries: [chat, photo, { ...photo, name: 'b.jpg', descriptor: 'signed' }],
});
const long = buildZip({ entries: [chat, photo], zip64End: true, comment: Buffer.from('a comment') });
const cutAt = (what: string, length: number): OddArchive =>
  odd('zip_truncated', `cut ${what}`, () => bytes.subarray(0, length));
const cutLong = (what: string, length: number): OddArchive =>
  odd('zip_truncated', `ZIP64 archive cut ${what}`, () => long.bytes.subarray(0, length));
const without = (from: number, to: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

/** Files that are no archive, or not a whole one. */
export const oddFiles: readonly OddArchive[] = [
  odd('file_empty', 'no bytes', () => new Uint8Array(0)),
  odd('chat_not_found', 'one letter', () => Buffer.from('x')),
  odd('zip_invalid', 'one NUL', () => new Uint8Array(1)),
  odd('zip_invalid', 'a megabyte of NUL', () => new Uint8Array(1_000_000)),
  odd('ok', 'a chat as plain text', () => Buffer.from(chatText(50)), { transcript: '', entries: 0 }),
  odd('ok', 'a chat as plain text with a byte order mark', () => Buffer.from(`\ufeff${chatText(50)}`), {
    transcript: '',
    entries: 0,
  }),
  odd('ok', 'one message as plain text', () => Buffer.from(chatText(1)), { transcript: '', entries: 0 }),
  odd(
    'ok',
    'a chat as plain text that quotes a signature',
    () => Buffer.from(`${chatText(50)}PK\x05\x06${chatText(3)}`),
    { transcript: '', entries: 0 },
  ),
  odd('chat_too_large', 'a plain chat above its limit', () => Buffer.from(chatText(50)), {
    limits: { maxTranscriptBytes: 1000 },
  }),
  odd('zip_ambiguous', 'a chat as text with an archive behind it', () =>
    Buffer.concat([Buffer.from(chatText(50)), bytes]),
  ),
  odd('chat_not_found', 'prose', () => Buffer.from('Dear diary, nothing happened.\n'.repeat(99))),
  odd('chat_not_found', 'JSON', () => Buffer.from(JSON.stringify({ messages: [1, 2, 3] }))),
  odd('chat_not_found', 'HTML', () => Buffer.from('<!doctype html><title>x</title>')),
  odd('zip_invalid', 'a JPEG', () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0')]),
  ),
  odd('zip_invalid', 'a RAR archive', () =>
    Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0'), Buffer.alloc(100)]),
  ),
  odd('zip_invalid', 'a 7-Zip archive', () => Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])),
  odd('zip_invalid', 'a gzip file', () => gzipSync(chatText(9))),
  odd('zip_invalid', 'a PDF document', () => Buffer.from('%PDF-1.7\n')),
  odd('zip_invalid', 'raw compressed data', () => deflateRawSync(chatText(900))),
  odd('zip_multi_disk', 'the first part of a split archive', () =>
    Buffer.concat([Buffer.from('PK\x07\x08'), bytes.subarray(0, marks.data[1])]),
  ),
  odd(
    'ok',
    'a whole archive with the marker of a split one',
    () => buildZip({ entries: [chat, photo], prefix: Buffer.from('PK\x07\x08'), prefixCounted: true }).bytes,
  ),
  odd('zip_truncated', 'the four first bytes of an archive', () => bytes.subarray(0, 4)),
  cutAt('in the first local header', marks.headers[0]! + 17),
  cutAt('in the first name', marks.headers[0]! + 33),
  cutAt('behind the first header', marks.data[0]!),
  cutAt('in the data of the chat', marks.data[0]! + 60),
  cutAt('at the second header', marks.headers[1]!),
  cutAt('in the second local header', marks.headers[1]! + 9),
  cutAt('in the data of the photo', marks.data[1]! + 450),
  cutAt('in the data descriptor', marks.directory - 7),
  cutAt('at the directory', marks.directory),
  cutAt('in the first record', marks.records[0]! + 20),
  cutAt('in the name of the first record', marks.records[0]! + 50),
  cutAt('at the second record', marks.records[1]!),
  cutAt('in the last record', marks.records[2]! + 40),
  cutAt('at the end record', marks.end),
  cutAt('in the signature of the end record', marks.end + 3),
  cutAt('in the end record', marks.end + 12),
  cutAt('one byte short', bytes.length - 1),
  cutLong('at its ZIP64 record', long.marks.zip64),
  cutLong('in its ZIP64 record', long.marks.zip64 + 30),
  cutLong('in its locator', long.marks.zip64 + 60),
  cutLong('at its end record', long.marks.end),
  cutLong('in its comment', long.bytes.length - 4),
  odd('zip_truncated', 'a hundred bytes missing in the data', () =>
    without(marks.data[1]! + 100, marks.data[1]! + 200),
  ),
  odd('zip_truncated', 'a record missing in the directory', () =>
    without(marks.records[0]!, marks.records[1]!),
  ),
  odd('zip_invalid', 'the first half missing', () => bytes.subarray(marks.data[1]! + 10, marks.end + 3)),
  odd('zip_truncated', 'the beginning missing', () => bytes.subarray(40)),
];
