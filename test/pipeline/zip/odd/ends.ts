import { Buffer } from 'node:buffer';
import { buildZip, u16, u32 } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, odd, oddZip, photo } from './odd-archive.ts';

const entries = [chat, photo];
const plain = buildZip({ entries });
const signature = u32(0x06054b50);
const emptyEnd = Buffer.concat([signature, Buffer.alloc(18)]);
const junk = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + 7) & 0x7f);
const other = buildZip({ entries: [{ name: 'other.txt', content: chatText(12, 'other') }] }).bytes;
/** An end record in a comment that points to the true directory and ends with the file. */
const twinEnd = (): Uint8Array => {
  const { marks, bytes } = plain;
  const twin = Buffer.from(bytes.subarray(marks.end));
  const record = Buffer.from(bytes.subarray(marks.end));
  record.writeUInt16LE(twin.length, 20);
  return Buffer.concat([bytes.subarray(0, marks.end), record, twin]);
};

/** The end record: where it is, what it says, and whether there is more than one. */
export const oddEnds: readonly OddArchive[] = [
  oddZip('ok', 'comment', { entries, comment: Buffer.from('made by hand') }),
  oddZip('ok', 'longest comment', { entries, comment: junk(65_535) }),
  oddZip('ok', 'comment with the first bytes of a signature', { entries, comment: Buffer.from('PK\x05 PK') }),
  oddZip('ok', 'comment with a signature and noise', {
    entries,
    comment: Buffer.concat([signature, Buffer.from('this is no end record, only its first bytes')]),
  }),
  oddZip('zip_ambiguous', 'comment with a sound empty end record', { entries, comment: emptyEnd }),
  oddZip('zip_ambiguous', 'comment with a broken end record that ends with the file', {
    entries,
    comment: Buffer.concat([signature, Buffer.alloc(4, 0), u16(9), u16(9), u32(99), u32(99), u16(0)]),
  }),
  odd('zip_ambiguous', 'comment with a second end record for the same directory', twinEnd),
  odd('zip_ambiguous', 'end record twice, the second behind the first', () =>
    Buffer.concat([plain.bytes, plain.bytes.subarray(plain.marks.end)]),
  ),
  odd('zip_ambiguous', 'two whole archives joined', () => Buffer.concat([plain.bytes, other])),
  odd('zip_ambiguous', 'the same archive twice', () => Buffer.concat([plain.bytes, plain.bytes])),
  oddZip('zip_ambiguous', 'a large archive with fixed-up offsets behind another', {
    entries: [chat, { ...photo, content: junk(200_000) }],
    prefix: other,
    prefixCounted: true,
  }),
  oddZip('zip_ambiguous', 'an archive with fixed-up offsets behind another', {
    entries,
    prefix: other,
    prefixCounted: true,
  }),
  oddZip('zip_ambiguous', 'hundreds of end signatures in the comment', {
    entries,
    comment: Buffer.concat(Array.from({ length: 2900 }, () => emptyEnd)),
  }),
  oddZip('zip_ambiguous', 'trailing bytes full of end signatures', {
    entries,
    trailing: Buffer.concat(Array.from({ length: 2900 }, () => emptyEnd)),
  }),
  oddZip('ok', 'one trailing byte', { entries, trailing: Buffer.from([0]) }),
  oddZip('ok', 'trailing line end', { entries, trailing: Buffer.from('\r\n') }),
  oddZip('ok', 'trailing kilobyte of zeros', { entries, trailing: Buffer.alloc(1024) }),
  oddZip('ok', 'trailing noise as far as is looked', { entries, trailing: junk(65_536) }),
  oddZip('zip_truncated', 'more trailing bytes than are looked through', {
    entries,
    trailing: junk(140_000),
  }),
  oddZip('ok', 'prefix of noise', { entries, prefix: junk(333) }),
  oddZip('ok', 'prefix of noise counted into the offsets', {
    entries,
    prefix: junk(333),
    prefixCounted: true,
  }),
  oddZip('ok', 'prefix in front of a stored chat', {
    entries: [{ ...chat, method: 0 }],
    prefix: Buffer.from('#!/bin/sh\nexit\n'),
  }),
  oddZip('ok', 'prefix of prose', {
    entries,
    prefix: Buffer.from('Dear reader,\nthis archive opens itself.\n'),
  }),
  odd(
    'zip_invalid',
    'prefix in front of a stored chat, cut short',
    () =>
      buildZip({ entries: [{ ...chat, method: 0 }, photo], prefix: Buffer.from('#!/bin/sh\n'), noEnd: true })
        .bytes,
  ),
  oddZip('zip_ambiguous', 'prefix that is a long chat itself', {
    entries,
    prefix: Buffer.from(chatText(3000)),
  }),
  oddZip('ok', 'prefix of a megabyte', { entries, prefix: junk(1_200_000) }),
  oddZip('ok', 'prefix and trailing bytes and comment', {
    entries,
    prefix: junk(50),
    trailing: junk(60),
    comment: Buffer.from('hello'),
  }),
  oddZip('ok', 'gap between data and directory', { entries, beforeDirectory: junk(100) }),
  oddZip('ok', 'gap between directory and end record', { entries, beforeEnd: junk(100) }),
  oddZip('zip_invalid', 'prefix and a gap in front of the end record', {
    entries,
    prefix: junk(77),
    beforeEnd: junk(100),
  }),
  oddZip('ok', 'gap between entries', { entries: [chat, { ...photo, gap: junk(64) }] }),
  oddZip('ok', 'digital signature behind the directory', {
    entries,
    directoryTail: Buffer.concat([u32(0x05054b50), u16(8), Buffer.alloc(8, 1)]),
  }),
  oddZip('zip_invalid', 'digital signature of a wrong length', {
    entries,
    directoryTail: Buffer.concat([u32(0x05054b50), u16(9), Buffer.alloc(8, 1)]),
  }),
  oddZip('zip_invalid', 'noise inside the directory size', { entries, directoryTail: junk(10) }),
  oddZip('zip_invalid', 'one byte inside the directory size', { entries, directoryTail: junk(1) }),
  oddZip('zip_ambiguous', 'count one lower than the records', { entries, end: { count: 1, countOnDisk: 1 } }),
  oddZip('zip_too_many_entries', 'count far above what the directory can hold', {
    entries,
    end: { count: 60_000, countOnDisk: 60_000 },
  }),
  oddZip('zip_too_many_entries', 'phantom entries in an empty directory', {
    entries: [],
    end: { count: 1, countOnDisk: 1 },
  }),
  oddZip('zip_invalid', 'count one higher than the records', {
    entries: [chat, { ...photo, comment: Buffer.alloc(60) }],
    end: { count: 3, countOnDisk: 3 },
  }),
  oddZip('zip_too_many_entries', 'one entry more than the limit', { entries }, { limits: { maxEntries: 1 } }),
  oddZip('ok', 'as many entries as the limit', { entries }, { limits: { maxEntries: 2 } }),
  oddZip(
    'zip_too_many_entries',
    'directory larger than the limit',
    { entries },
    {
      limits: { maxDirectoryBytes: 100 },
    },
  ),
  oddZip(
    'zip_too_many_entries',
    'names larger than the limit',
    { entries },
    { limits: { maxNameMemory: 20 } },
  ),
  oddZip('zip_multi_disk', 'this is disk 1', { entries, end: { disk: 1 } }),
  oddZip('zip_multi_disk', 'directory on disk 1', { entries, end: { directoryDisk: 1 } }),
  oddZip('zip_multi_disk', 'fewer records on this disk', { entries, end: { countOnDisk: 1 } }),
  oddZip('zip_multi_disk', 'all disk fields are ones', {
    entries,
    end: { disk: 0xffff, directoryDisk: 0xffff },
  }),
  oddZip('zip_truncated', 'directory size too large for the file', {
    entries,
    end: { size: 0x7fffffff >> 6 },
  }),
  oddZip('zip_too_many_entries', 'directory size of 4 GiB', { entries, end: { size: 0xfffffffe } }),
  oddZip('zip_truncated', 'directory offset behind the end', { entries, end: { offset: 0x7fffffff } }),
  oddZip('zip_truncated', 'directory offset a little too large', {
    entries,
    end: { offset: plain.marks.directory + 9 },
  }),
  oddZip('zip_invalid', 'directory size a little too small', {
    entries,
    end: { size: plain.marks.end - plain.marks.directory - 5 },
  }),
  oddZip('zip_ambiguous', 'directory offset names another directory', {
    entries: [{ ...chat, content: Buffer.concat([u32(0x02014b50), Buffer.alloc(500)]), method: 0 }, photo],
    end: { offset: 39 },
  }),
  oddZip('zip_truncated', 'comment longer than the file', { entries, end: { commentLength: 500 } }),
  oddZip('zip_truncated', 'comment one byte longer than the file', { entries, end: { commentLength: 1 } }),
  oddZip('ok', 'comment shorter than what follows', {
    entries,
    comment: Buffer.from('hello'),
    end: { commentLength: 2 },
  }),
  oddZip('zip_invalid', 'wrong signature of the first record', {
    entries: [{ ...chat, central: { signature: 0x02014b51 } }, photo],
  }),
  oddZip('zip_invalid', 'wrong signature of the second record', {
    entries: [chat, { ...photo, central: { signature: 0 } }],
  }),
  oddZip('zip_invalid', 'name of a record longer than the directory', {
    entries: [chat, { ...photo, central: { nameLength: 5000 } }],
  }),
  oddZip('zip_invalid', 'extra of a record longer than the directory', {
    entries: [chat, { ...photo, central: { extraLength: 65_535 } }],
  }),
  oddZip('zip_invalid', 'comment of a record longer than the directory', {
    entries: [chat, { ...photo, central: { commentLength: 7 } }],
  }),
  oddZip('zip_truncated', 'no end record', { entries, noEnd: true }),
  oddZip('zip_truncated', 'wrong signature of the end record', { entries, end: { signature: 0x06054b51 } }),
  oddZip('chat_not_found', 'no entries', { entries: [] }),
  odd('chat_not_found', 'an end record alone', () => emptyEnd),
  oddZip('zip_ambiguous', 'entries that an empty end record hides', {
    entries,
    end: { count: 0, countOnDisk: 0, size: 0, offset: 0 },
  }),
];
