import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { openExport } from '../../../src/pipeline/zip/open-export.ts';
import type { ByteSource } from '../../../src/ports/bytes.ts';
import { buildZip, type EntrySpec, unicodePath } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { collectBytes } from './collect-bytes.ts';
import { chatText, scoreLines } from './score-lines.ts';

const chat: EntrySpec = { name: '_chat.txt', content: chatText(30) };
const photo: EntrySpec = { name: 'a.jpg', content: Buffer.alloc(90, 7), method: 0 };
const shared: EntrySpec = { name: 'WhatsApp Chat with Bob.txt', content: chatText(9, 'inner') };
const inner = buildZip({ entries: [shared] }).bytes;

const archives = [
  buildZip({ entries: [chat, photo] }),
  buildZip({
    entries: [
      { ...chat, descriptor: 'signed' },
      { ...photo, descriptor: 'bare' },
    ],
    comment: Buffer.from('c'),
  }),
  buildZip({ entries: [{ ...chat, zip64: true }, photo], zip64End: true }),
  buildZip({
    entries: [chat, { name: 'i.zip', content: inner, method: 0 }],
    prefix: Buffer.alloc(9, 1),
    trailing: Buffer.alloc(5),
  }),
  buildZip({
    entries: [
      { ...chat, name: 'Ü.txt', flags: 0x800, extra: unicodePath(Buffer.from('Ü.txt'), 'Ü.txt') },
      shared,
      photo,
    ],
  }),
  buildZip({ entries: [{ ...chat, method: 0 }] }),
];

/** Values that sit at the borders of the fields. */
const byte = fc.oneof(fc.constantFrom(0, 1, 8, 0x7f, 0x80, 0xfe, 0xff), fc.integer({ min: 0, max: 255 }));
/** Taken modulo the length: `fc.double` would fall near the ends only. */
const place = fc.integer({ min: 0, max: 0x7fff_ffff });
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), place, byte }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('structure' as const), place, byte }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), place, to: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), place, to: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), place }) },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** One change; `structure` hits only headers, records and end records, where a random byte rarely falls. */
function apply(bytes: Buffer, structures: readonly number[], one: Change): Buffer {
  const at = one.place % bytes.length;
  switch (one.kind) {
    case 'set':
      bytes[at] = one.byte;
      return bytes;
    case 'structure':
      bytes[structures[one.place % structures.length]! % bytes.length] = one.byte;
      return bytes;
    case 'cut': {
      const to = one.to % bytes.length;
      return Buffer.concat([bytes.subarray(0, Math.min(at, to)), bytes.subarray(Math.max(at, to))]);
    }
    case 'repeat': {
      const to = one.to % bytes.length;
      return Buffer.concat([bytes.subarray(0, Math.max(at, to)), bytes.subarray(Math.min(at, to))]);
    }
    case 'end':
      return bytes.subarray(0, at);
  }
}

/** Places of all header, record and end-record bytes. */
function structurePlaces({ bytes, marks }: (typeof archives)[number]): number[] {
  const spans = [
    ...marks.headers.map((from, at) => [from, marks.data[at]!] as const),
    [marks.directory, bytes.length] as const,
  ];
  return spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
}

describe('mutated archives', () => {
  it('are read right or refused with a typed error, in few reads', async () => {
    const contents = new Set([chat, shared].map((one) => crc32(one.content as string)));
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: archives.length - 1 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(200, 1024 * 1024),
        async (which, changes, windowBytes) => {
          const archive = archives[which]!;
          const structures = structurePlaces(archive);
          let bytes = Buffer.from(archive.bytes);
          for (const one of changes) if (bytes.length > 0) bytes = apply(bytes, structures, one);
          let reads = 0;
          const plain = sourceOfBytes(bytes);
          const source: ByteSource = {
            size: plain.size,
            read: (offset, length) => {
              reads += 1;
              return plain.read(offset, length);
            },
          };
          try {
            const file = await openExport(source, scoreLines, { windowBytes });
            const text = await collectBytes(file.transcript.open());
            expect(text).toHaveLength(file.transcript.size);
            // What comes through is what was packed: a mutation of the text never passes the checksum.
            if (file.kind === 'zip') expect(contents).toContain(crc32(text));
            outcomes.set('ok', (outcomes.get('ok') ?? 0) + 1);
          } catch (thrown) {
            if (!(thrown instanceof PulseError)) throw thrown;
            expect(errorSpecs[thrown.code].class).toBe('permanent');
            outcomes.set(thrown.code, (outcomes.get(thrown.code) ?? 0) + 1);
          }
          expect(reads).toBeLessThanOrEqual(windowBytes === 200 ? 60 : 1);
        },
      ),
      { numRuns: 12_000, seed: Number(process.env['FUZZ_SEED'] ?? 1) },
    );
    // The mutations reach all stages, or they would prove nothing.
    for (const code of [
      'ok',
      'zip_invalid',
      'zip_truncated',
      'zip_ambiguous',
      'zip_overlap',
      'zip_bad_checksum',
    ]) {
      expect(outcomes.get(code) ?? 0, code).toBeGreaterThan(20);
    }
  });
});
