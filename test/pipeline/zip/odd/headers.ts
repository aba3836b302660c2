import { Buffer } from 'node:buffer';
import { extraField, u32, u64 } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, oddZip, photo, withChat } from './odd-archive.ts';

const text = chatText(40);

/** Local headers, data descriptors, methods and encryption. */
export const oddHeaders: readonly OddArchive[] = [
  oddZip('ok', 'stored', withChat({ method: 0 })),
  oddZip('ok', 'deflated', withChat({ method: 8 })),
  oddZip('ok', 'stored with a descriptor', withChat({ method: 0, descriptor: 'signed' })),
  oddZip('ok', 'descriptor with signature', withChat({ descriptor: 'signed' })),
  oddZip('ok', 'descriptor without signature', withChat({ descriptor: 'bare' })),
  oddZip('ok', 'descriptor of 64 bits with signature', withChat({ descriptor: 'signed64' })),
  oddZip('ok', 'descriptor of 64 bits without signature', withChat({ descriptor: 'bare64' })),
  oddZip(
    'ok',
    'descriptor with sizes in the header too',
    withChat({ descriptor: 'signed', local: { size: Buffer.byteLength(text) } }),
  ),
  oddZip('ok', 'bit 3 with all sizes in the header and no descriptor', withChat({ flags: 8 })),
  oddZip('ok', 'descriptor of the last entry', { entries: [photo, { ...chat, descriptor: 'signed' }] }),
  oddZip('ok', 'descriptor of the last entry, short, without signature', {
    entries: [photo, { ...chat, descriptor: 'bare' }],
  }),
  oddZip('zip_ambiguous', 'descriptor that is not there', withChat({ descriptor: new Uint8Array(0) })),
  oddZip(
    'zip_ambiguous',
    'descriptor with another checksum',
    withChat({ descriptor: Buffer.concat([u32(0x08074b50), u32(1), u32(2), u32(3)]) }),
  ),
  oddZip('zip_ambiguous', 'descriptor of zeros', withChat({ descriptor: new Uint8Array(16) })),
  oddZip('ok', 'the descriptor of a photo is missing', {
    entries: [chat, { ...photo, descriptor: new Uint8Array(0) }],
  }),
  oddZip('zip_ambiguous', 'local checksum differs', withChat({ local: { crc: 7 } })),
  oddZip('zip_ambiguous', 'local size differs', withChat({ local: { size: 7 } })),
  oddZip('zip_ambiguous', 'local compressed size differs', withChat({ local: { compressedSize: 7 } })),
  oddZip(
    'zip_ambiguous',
    'local sizes are zero without bit 3',
    withChat({ local: { compressedSize: 0, size: 0, crc: 0 } }),
  ),
  oddZip(
    'zip_ambiguous',
    'local size differs with a descriptor',
    withChat({ descriptor: 'signed', local: { size: 7 } }),
  ),
  oddZip('zip_ambiguous', 'local method differs', withChat({ local: { method: 0 } })),
  oddZip('zip_ambiguous', 'local name differs', withChat({ local: { name: Buffer.from('_evil.txt') } })),
  oddZip(
    'zip_ambiguous',
    'local name is shorter',
    withChat({ local: { name: Buffer.from('_chat') }, localExtra: new Uint8Array(4) }),
  ),
  oddZip(
    'zip_ambiguous',
    'local name is empty',
    withChat({ local: { name: new Uint8Array(0) }, localExtra: new Uint8Array(9) }),
  ),
  oddZip(
    'zip_ambiguous',
    'local entry is encrypted, the directory says not',
    withChat({ local: { flags: 1 } }),
  ),
  oddZip(
    'zip_ambiguous',
    'local header has another signature',
    withChat({ local: { signature: 0x04034b51 } }),
  ),
  oddZip(
    'zip_ambiguous',
    'only one header says that the name is UTF-8',
    withChat({
      name: 'WhatsApp Chat – Ünïon.txt',
      flags: 0x800,
      local: { flags: 0 },
    }),
  ),
  oddZip('ok', 'flags that say nothing about reading differ', withChat({ local: { flags: 6 } })),
  oddZip('ok', 'local headers of media may conflict', {
    entries: [chat, { ...photo, local: { name: Buffer.alloc(36, 0x78), crc: 9 } }],
  }),
  oddZip('zip_encrypted', 'encrypted chat', withChat({ flags: 1 })),
  oddZip('zip_encrypted', 'strong encryption', withChat({ flags: 0x41 })),
  oddZip('zip_encrypted', 'masked headers', withChat({ flags: 0x2000 })),
  oddZip('zip_encrypted', 'AES by method 99', withChat({ flags: 1, method: 99 })),
  oddZip('zip_encrypted', 'everything encrypted', {
    entries: [
      { ...chat, flags: 1 },
      { ...photo, flags: 1 },
    ],
  }),
  oddZip('ok', 'encrypted media is skipped', { entries: [chat, { ...photo, flags: 1 }] }),
  oddZip('zip_encrypted', 'encrypted chat beside a readable shared one', {
    entries: [
      { ...chat, flags: 1 },
      { name: 'notes.txt', content: chatText(20) },
    ],
  }),
  ...[1, 6, 9, 12, 14, 93, 95, 98].map((method) =>
    oddZip('zip_unsupported_method', `method ${method}`, withChat({ method })),
  ),
  oddZip('ok', 'media of another method is skipped', { entries: [chat, { ...photo, method: 12 }] }),
  oddZip('zip_ambiguous', 'stored with two sizes', withChat({ method: 0, central: { size: 3 } })),
  oddZip('zip_multi_disk', 'chat on disk 3', withChat({ central: { disk: 3 } })),
  oddZip('ok', 'media on disk 3 is skipped', { entries: [chat, { ...photo, central: { disk: 3 } }] }),
  oddZip(
    'ok',
    'unknown extra fields',
    withChat({
      extra: extraField(0x5455, Buffer.alloc(5, 1)),
      localExtra: extraField(0x5455, Buffer.alloc(9, 1)),
    }),
  ),
  oddZip(
    'ok',
    'extra of zeros as aligning writers leave it',
    withChat({ localExtra: new Uint8Array(7), extra: new Uint8Array(3) }),
  ),
  oddZip(
    'ok',
    'extra field longer than the extra',
    withChat({ extra: Buffer.from([0x55, 0x54, 0xff, 0xff, 1]) }),
  ),
  oddZip(
    'ok',
    'largest extra',
    withChat({
      extra: extraField(0x9999, new Uint8Array(65_000)),
      localExtra: extraField(0x9999, new Uint8Array(65_000)),
    }),
  ),
  oddZip('ok', 'comment of an entry', withChat({ comment: Buffer.alloc(65_535, 0x41) })),
  oddZip(
    'ok',
    'comment of an entry full of signatures',
    withChat({ comment: Buffer.concat(Array.from({ length: 50 }, () => u32(0x02014b50))) }),
  ),
  oddZip('ok', 'ZIP64 sizes of a small chat', withChat({ zip64: true })),
  oddZip('ok', 'ZIP64 sizes and a descriptor', withChat({ zip64: true, descriptor: 'signed64' })),
  oddZip(
    'ok',
    'ZIP64 local sizes only',
    withChat({ local: { size: 0xffffffff, compressedSize: 0xffffffff, crc: 0 }, descriptor: 'signed64' }),
  ),
  oddZip('zip_invalid', 'ZIP64 extra is missing', withChat({ central: { size: 0xffffffff } })),
  oddZip(
    'zip_invalid',
    'ZIP64 extra is too short',
    withChat({ central: { size: 0xffffffff, compressedSize: 0xffffffff }, extra: extraField(1, u64(5)) }),
  ),
  oddZip(
    'zip_invalid',
    'ZIP64 extra without the offset',
    withChat({ central: { offset: 0xffffffff }, extra: extraField(1, u32(0)) }),
  ),
  oddZip(
    'zip_ambiguous',
    'two ZIP64 extras',
    withChat({ zip64: true, extra: extraField(1, Buffer.concat([u64(1), u64(2), u64(3)])) }),
  ),
  oddZip(
    'zip_ambiguous',
    'ZIP64 sizes differ in the local header',
    withChat({
      local: { size: 0xffffffff, compressedSize: 0xffffffff, extraLength: 20 },
      localExtra: extraField(1, Buffer.concat([u64(1), u64(2)])),
    }),
  ),
  oddZip(
    'chat_too_large',
    'ZIP64 size of an exabyte',
    withChat({
      central: { size: 0xffffffff },
      local: { size: 0xffffffff, extraLength: 12 },
      extra: extraField(1, u64(1n << 60n)),
      localExtra: extraField(1, u64(1n << 60n)),
    }),
  ),
  oddZip(
    'zip_overlap',
    'ZIP64 compressed size of an exabyte',
    withChat({
      central: { compressedSize: 0xffffffff },
      extra: extraField(1, u64(1n << 60n)),
    }),
  ),
  oddZip(
    'zip_truncated',
    'ZIP64 offset of an exabyte',
    withChat({
      central: { offset: 0xffffffff },
      extra: extraField(1, u64((1n << 64n) - 1n)),
    }),
  ),
];
