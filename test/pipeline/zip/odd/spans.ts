import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { buildZip, type EntrySpec, u32 } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, odd, oddZip, photo, withChat } from './odd-archive.ts';

const zeros = (length: number): Uint8Array => new Uint8Array(length);
const bomb = deflateRawSync(Buffer.concat([Buffer.from(chatText(900)), zeros(80_000_000)]));
const smallBomb = deflateRawSync(zeros(1_000_000));
const chatBomb = (lines: number): EntrySpec => ({
  name: '_chat.txt',
  content: chatText(40) + '[25/03/2024, 15:00:00] Ada: x\r\n'.repeat(lines),
});

/** Many records for one kernel of data, all at its offset: the simplest overlap bomb. */
function fullOverlap(count: number): Uint8Array {
  const kernel: EntrySpec = { name: 'a', packed: smallBomb, content: zeros(1_000_000) };
  const copies = Array.from({ length: count - 1 }, () => ({
    ...kernel,
    only: 'central' as const,
    central: { offset: 0 },
  }));
  return buildZip({ entries: [kernel, ...copies] }).bytes;
}

/** Each file's data holds, quoted as a stored DEFLATE block, the next file's header, down to one kernel (Fifield 2019). */
function quotedOverlap(count: number): Uint8Array {
  const content = zeros(1_000_000);
  let tail: Uint8Array = smallBomb;
  let tailContent: Uint8Array = content;
  const entries: { name: string; packed: number; size: number; crc: number; length: number }[] = [];
  let body: Uint8Array = new Uint8Array(0);
  for (let index = count - 1; index >= 0; index -= 1) {
    const name = `f${String(index).padStart(4, '0')}`;
    const crc = crc32(tailContent);
    const spec = { name, packed: tail, local: { crc, size: tailContent.length } };
    const { bytes, marks } = buildZip({ entries: [spec] });
    body = bytes.subarray(0, marks.directory);
    entries.unshift({ name, packed: tail.length, size: tailContent.length, crc, length: body.length });
    const header = body.subarray(0, marks.data[0]);
    const quote = Buffer.from([
      0,
      header.length & 0xff,
      header.length >> 8,
      ~header.length & 0xff,
      (~header.length >> 8) & 0xff,
    ]);
    tail = Buffer.concat([quote, body]);
    tailContent = Buffer.concat([header, tailContent]);
  }
  const total = body.length;
  const records = entries.map((entry) => ({
    name: entry.name,
    only: 'central' as const,
    central: { crc: entry.crc, compressedSize: entry.packed, size: entry.size, offset: total - entry.length },
  }));
  return buildZip({ prefix: body, prefixCounted: true, entries: records }).bytes;
}

/** A stored archive that is its own content in part: a file whose data is the whole file's beginning. */
function selfContaining(): Uint8Array {
  const inner = buildZip({
    entries: [chat, { name: 'r.zip', content: buildZip({ entries: [chat] }).bytes, method: 0 }],
  });
  return buildZip({ entries: [{ name: 'r/r.zip', content: inner.bytes }] }).bytes;
}

const chatBytes = Buffer.from(chatText(40));
const stored = { ...chat, method: 0 };

/** What overlaps, expands, or is not what it claims to be. */
export const oddSpans: readonly OddArchive[] = [
  odd('zip_overlap', 'fifty files on one kernel', () => fullOverlap(50)),
  odd('zip_overlap', 'two files on one kernel', () => fullOverlap(2)),
  odd('zip_overlap', 'quoted overlap of 60 files', () => quotedOverlap(60)),
  odd('zip_overlap', 'quoted overlap of 2 files', () => quotedOverlap(2)),
  oddZip('zip_overlap', 'compressed sizes above the size of the file', {
    entries: [chat, { ...photo, central: { compressedSize: 50_000_000, size: 50_000_000 } }],
  }),
  oddZip('zip_overlap', 'compressed size reaches into the next entry', {
    entries: [{ ...chat, central: { compressedSize: 700 } }, photo],
  }),
  oddZip('zip_overlap', 'compressed size reaches into the directory', {
    entries: [chat, { ...photo, central: { compressedSize: 903, size: 903 } }],
  }),
  oddZip('ok', 'overlap of two bytes with the directory', {
    entries: [chat, { ...photo, central: { compressedSize: 902, size: 902 } }],
  }),
  oddZip('ok', 'overlap of two bytes of a media entry with the next', {
    entries: [{ ...photo, central: { compressedSize: 902, size: 902 } }, chat],
  }),
  oddZip('zip_overlap', 'overlap of three bytes with the next', {
    entries: [{ ...photo, central: { compressedSize: 903, size: 903 } }, chat],
  }),
  oddZip('zip_overlap', 'local extra pushes the data into the next entry', {
    entries: [{ ...stored, local: { extraLength: 40 } }, photo],
  }),
  oddZip('zip_overlap', 'local extra quotes the next header', {
    entries: [
      { ...stored, name: 'a.txt', local: { extraLength: 60 } },
      { name: 'b.txt', content: chatText(30), method: 0 },
    ],
  }),
  oddZip('zip_truncated', 'local header behind the file', {
    entries: [chat, { ...photo, central: { offset: 0x7ffffff0 } }],
  }),
  oddZip('zip_truncated', 'local header inside the directory', {
    entries: [chat, { ...photo, only: 'central' }],
  }),
  oddZip('zip_ambiguous', 'no local header for the chat', {
    entries: [photo, { ...chat, central: { offset: 4 } }].map((entry, at) =>
      at === 0 ? { ...entry, only: 'local' as const } : entry,
    ),
  }),
  odd('ok', 'entries in another order than the directory', () => {
    const a = buildZip({ entries: [photo, chat] });
    return buildZip({
      prefix: a.bytes.subarray(0, a.marks.directory),
      prefixCounted: true,
      entries: [
        { ...chat, only: 'central', central: { offset: a.marks.headers[1]! } },
        { ...photo, only: 'central', central: { offset: 0 } },
      ],
    }).bytes;
  }),
  oddZip('ok', 'a deleted entry that the directory does not list', {
    entries: [{ ...photo, only: 'local' }, chat],
  }),
  oddZip('zip_bad_checksum', 'eighty megabytes of nothing under a chat', {
    entries: [{ ...chat, content: chatText(900), packed: bomb }],
  }),
  oddZip('zip_bomb', 'a chat that expands a thousandfold', { entries: [chatBomb(2_600_000)] }),
  oddZip('ok', 'a chat that expands tenfold', { entries: [{ name: '_chat.txt', content: chatText(5000) }] }),
  oddZip(
    'zip_bomb',
    'more bytes than one entry may have',
    { entries: [chat] },
    {
      limits: { maxEntryBytes: 100, maxTranscriptBytes: 5000, maxTotalBytes: 1000 },
    },
  ),
  oddZip(
    'chat_too_large',
    'a chat above its limit',
    { entries: [chat] },
    { limits: { maxTranscriptBytes: 1000 } },
  ),
  oddZip(
    'chat_too_large',
    'a chat that claims four gigabytes',
    withChat({ central: { size: 0xfffffff0 }, local: { size: 0xfffffff0 } }),
  ),
  oddZip(
    'zip_bad_checksum',
    'a chat that claims too much',
    withChat({ central: { size: 9999 }, local: { size: 9999 } }),
  ),
  oddZip(
    'zip_bad_checksum',
    'a chat that claims too little',
    withChat({ central: { size: 900 }, local: { size: 900 } }),
  ),
  oddZip(
    'zip_bad_checksum',
    'wrong checksum in both headers',
    withChat({ central: { crc: 1 }, local: { crc: 1 } }),
  ),
  oddZip('zip_bad_checksum', 'wrong checksum of a stored chat', {
    entries: [{ ...stored, central: { crc: 1 }, local: { crc: 1 } }],
  }),
  oddZip(
    'zip_bad_checksum',
    'bytes behind the compressed data',
    withChat({ packed: Buffer.concat([deflateRawSync(chatBytes), zeros(50)]) }),
  ),
  oddZip(
    'zip_bad_checksum',
    'one byte behind the compressed data',
    withChat({ packed: Buffer.concat([deflateRawSync(chatBytes), zeros(1)]) }),
  ),
  oddZip(
    'zip_bad_checksum',
    'compressed data cut short',
    withChat({ packed: deflateRawSync(chatBytes).subarray(0, -4) }),
  ),
  oddZip('zip_bad_checksum', 'compressed data is noise', withChat({ packed: Buffer.alloc(300, 0xff) })),
  oddZip('zip_bad_checksum', 'no compressed data at all', withChat({ packed: zeros(0) })),
  oddZip(
    'zip_bad_checksum',
    'a chat with one bit flipped',
    withChat({ packed: Buffer.concat([Buffer.from([0]), deflateRawSync(chatBytes).subarray(1)]) }),
  ),
  oddZip('ok', 'deflated without compression', withChat({ packed: deflateRawSync(chatBytes, { level: 0 }) })),
  oddZip('ok', 'deflated with fixed codes', withChat({ packed: deflateRawSync(chatBytes, { strategy: 4 }) })),
  oddZip('ok', 'damaged media is not looked at', {
    entries: [chat, { ...photo, method: 8, packed: Buffer.alloc(40, 0xff) }],
  }),
  oddZip('ok', 'an attached archive, stored', {
    entries: [chat, { name: 'a.zip', content: buildZip({ entries: [photo] }).bytes, method: 0 }],
  }),
  oddZip('ok', 'an attached export, stored', {
    entries: [
      chat,
      {
        name: 'a.zip',
        content: buildZip({ entries: [{ ...chat, content: chatText(90, 'inner') }] }).bytes,
        method: 0,
      },
    ],
  }),
  oddZip('ok', 'twelve attached archives, stored', {
    entries: [
      chat,
      ...Array.from({ length: 12 }, (_, i) => ({
        name: `${i}.docx`,
        content: buildZip({ entries: [photo] }).bytes,
        method: 0,
      })),
    ],
  }),
  odd('zip_truncated', 'cut behind an attached archive', () => {
    const built = buildZip({
      entries: [
        chat,
        {
          name: 'a.zip',
          content: buildZip({ entries: [{ ...chat, content: chatText(9) }] }).bytes,
          method: 0,
        },
        photo,
      ],
    });
    return built.bytes.subarray(0, built.marks.data[2]! + 100);
  }),
  odd('zip_ambiguous', 'cut exactly at the end of an attached archive', () => {
    const built = buildZip({
      entries: [
        chat,
        {
          name: 'a.zip',
          content: buildZip({ entries: [{ ...chat, content: chatText(9) }] }).bytes,
          method: 0,
        },
        photo,
      ],
    });
    return built.bytes.subarray(0, built.marks.headers[2]!);
  }),
  odd('chat_not_found', 'an archive in an archive in an archive', selfContaining),
  oddZip('zip_ambiguous', 'a second end record between the entries', {
    entries: [chat, { ...photo, gap: Buffer.concat([u32(0x06054b50), zeros(18)]) }],
  }),
];
