import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { openExport } from '../../../src/pipeline/zip/open-export.ts';
import { openEntry } from '../../../src/pipeline/zip/read-entry.ts';
import { type BuiltZip, buildZip, type EntrySpec } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { collectBytes } from './collect-bytes.ts';
import { chatText, scoreLines } from './score-lines.ts';

const chat: EntrySpec = { name: '_chat.txt', content: chatText(6) };
const photo: EntrySpec = { name: '00000002-PHOTO.jpg', content: Buffer.alloc(40, 7), method: 0 };
const chatCrc = crc32(chat.content as string);

const archives: Readonly<Record<string, BuiltZip>> = {
  plain: buildZip({ entries: [chat, photo] }),
  'with descriptors': buildZip({
    entries: [
      { ...chat, descriptor: 'signed' },
      { ...photo, descriptor: 'bare' },
    ],
  }),
  'with ZIP64': buildZip({ entries: [{ ...chat, zip64: true }, photo], zip64End: true }),
  'with a prefix and a comment': buildZip({
    entries: [chat, photo],
    prefix: Buffer.alloc(30, 1),
    comment: Buffer.from('of no importance'),
  }),
};

/** Widths of the fields of each structure, in order: APPNOTE 4.3.7, 4.3.12, 4.3.16, 4.3.14 with 4.3.15. */
const headerFields = [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
const recordFields = [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4];
const endFields = [4, 2, 2, 2, 2, 4, 4, 2];
const zip64Fields = [4, 8, 2, 2, 4, 4, 8, 8, 8, 8, 4, 4, 8, 4];

type Field = { readonly at: number; readonly width: number };

function fieldsFrom(start: number, widths: readonly number[]): Field[] {
  let at = start;
  return widths.map((width) => {
    at += width;
    return { at: at - width, width };
  });
}

function fieldsOf({ marks }: BuiltZip): Field[] {
  return [
    ...marks.headers.flatMap((at) => fieldsFrom(at, headerFields)),
    ...marks.records.flatMap((at) => fieldsFrom(at, recordFields)),
    ...(marks.zip64 < marks.end ? fieldsFrom(marks.zip64, zip64Fields) : []),
    ...fieldsFrom(marks.end, endFields),
  ];
}

/** Values at the borders of a field, and beside the one that stands in it. */
function oddValues(before: bigint, width: number, fileSize: number): bigint[] {
  const most = (1n << BigInt(8 * width)) - 1n;
  const values = [0n, 1n, 9n, 12n, 99n, 0xffn, most, most - 1n, most >> 1n, (most >> 1n) + 1n];
  const beside = [before + 1n, before - 1n, before * 2n, before ^ 1n, before ^ 8n, before ^ 0x800n];
  const all = [...values, ...beside, BigInt(fileSize), BigInt(fileSize - 22)].map((value) => value & most);
  return [...new Set(all)].filter((value) => value !== before);
}

function readNumber(bytes: Uint8Array, { at, width }: Field): bigint {
  let value = 0n;
  for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[at + i]!);
  return value;
}

function withNumber(bytes: Uint8Array, { at, width }: Field, value: bigint): Uint8Array {
  const changed = new Uint8Array(bytes);
  for (let i = 0; i < width; i++) changed[at + i] = Number((value >> BigInt(8 * i)) & 0xffn);
  return changed;
}

/** The outcome of reading everything in a file; throws what is neither right bytes nor a typed error with a sentence. */
async function examine(bytes: Uint8Array): Promise<'ok' | ErrorCode> {
  try {
    const { kind, transcript, entries, archive } = await openExport(sourceOfBytes(bytes), scoreLines);
    const text = await collectBytes(transcript.open());
    if (kind === 'zip' && crc32(text) !== chatCrc) throw new Error('other bytes than were packed');
    for (const entry of entries) await readThrough(openEntry(archive!, entry));
    return 'ok';
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** A medium may be damaged, but in no other way than with a typed error. */
async function readThrough(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await collectBytes(chunks);
  } catch (thrown) {
    codeOf(thrown);
  }
}

function codeOf(thrown: unknown): ErrorCode {
  if (!(thrown instanceof PulseError)) throw thrown;
  expect(errorSpecs[thrown.code].class).toBe('permanent');
  expect(thrown.message).toMatch(/^[A-Z].{15,}\.$/);
  return thrown.code;
}

describe.each(Object.entries(archives))('an archive %s', (_, built) => {
  const { bytes, marks } = built;

  it('is sound', async () => {
    expect(await examine(bytes)).toBe('ok');
  });

  it('with any value in any field is read right or refused', async () => {
    const outcomes = new Set<string>();
    let runs = 0;
    for (const field of fieldsOf(built)) {
      for (const value of oddValues(readNumber(bytes, field), field.width, bytes.length)) {
        outcomes.add(await examine(withNumber(bytes, field, value)));
        runs++;
      }
    }
    expect(runs).toBeGreaterThan(900);
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['ok', 'zip_ambiguous', 'zip_overlap', 'zip_multi_disk', 'zip_encrypted']),
    );
  });

  it('cut at any byte is refused', async () => {
    for (let length = 0; length < marks.end + 22; length++) {
      expect(await examine(bytes.subarray(0, length)), `${length}`).not.toBe('ok');
    }
  });

  it('with any bit turned is read right or refused', async () => {
    let refused = 0;
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = new Uint8Array(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      if ((await examine(changed)) !== 'ok') refused++;
    }
    expect(refused).toBeGreaterThan(2 * bytes.length);
  });

  it('with any byte too many or too few is read right or refused', async () => {
    for (let at = 0; at < bytes.length; at++) {
      const head = bytes.subarray(0, at);
      await examine(Buffer.concat([head, Buffer.of((at * 89) & 0xff), bytes.subarray(at)]));
      await examine(Buffer.concat([head, bytes.subarray(at + 1)]));
      await examine(Buffer.concat([head, Buffer.alloc(bytes.length - at)]));
    }
    expect(await examine(Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('ok');
  });
});
