import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mediaLimits } from '../../../src/pipeline/media/media-limits.ts';
import { createScratchBuffer } from '../../../src/pipeline/media/scratch-buffer.ts';
import { storeEntry } from '../../../src/pipeline/media/store-entry.ts';
import { openArchive } from '../../../src/pipeline/zip/open-archive.ts';
import { buildZip } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const secret = '+59.3293+018.0686/';
const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + body.length);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), body]);
};
/** A box whose size stands in 8 bytes behind its type. */
const longBox = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write(type, 4, 'latin1');
  head.writeBigUInt64BE(BigInt(16 + body.length), 8);
  return Buffer.concat([head, body]);
};
const place = Buffer.concat([Buffer.from([0, 18, 0x15, 0xc7]), Buffer.from(secret)]);
const video = (udta: Buffer, uuid: Buffer) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('mdat', Buffer.alloc(90_000, 7)),
    uuid,
    box('moov', box('mvhd', Buffer.alloc(100, 1)), udta, box('trak', box('tkhd', Buffer.alloc(84, 2)), udta)),
  ]);
const original = video(box('udta', box('\xa9xyz', place)), longBox('uuid', Buffer.from(`xmp ${secret}`)));

async function store(bytes: Uint8Array, limits: object, times = 1) {
  const archive = await openArchive(
    sourceOfBytes(buildZip({ entries: [{ name: 'VID-1.mp4', content: bytes, method: 0 }] }).bytes),
  );
  const { objects, stored } = createSimObjects();
  const context = {
    objects,
    archive,
    communityId: 'com_a',
    limits: { ...mediaLimits, ...limits },
    scratch: createScratchBuffer(),
    heartbeat: async () => {},
  };
  const rows = [];
  for (let i = 0; i < times; i++) rows.push(await storeEntry(context, archive.entries[0]!));
  return { rows, kept: Buffer.from([...stored.values()][0]!.bytes) };
}

describe('a video that is kept', () => {
  it.each([
    ['held whole', {}],
    ['in parts that cut its boxes', { bufferBytes: 1000, partBytes: 37 }],
    ['in large parts', { bufferBytes: 1000, partBytes: 60_000 }],
  ])('has lost its place, and nothing has moved (%s)', async (_, limits) => {
    const { rows, kept } = await store(original, limits, 2);
    expect(original.includes(secret)).toBe(true);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.length).toBe(original.length);
    const blankPlace = box('free', Buffer.alloc(8 + place.length));
    const blankText = longBox('free', Buffer.alloc(4 + secret.length));
    expect(kept).toEqual(video(blankPlace, blankText));
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (const row of rows) {
      expect(row).toMatchObject({ sha256: hash(original), storedSha256: hash(kept), mediaType: 'video/mp4' });
    }
  });

  it('has lost its place where it breaks off, too', async () => {
    for (const cut of [1, 20, 60, 130]) {
      const bytes = original.subarray(0, original.length - cut);
      for (const limits of [{}, { bufferBytes: 1000, partBytes: 1000 }]) {
        const { kept } = await store(bytes, limits);
        expect(kept.includes(secret.slice(0, 9))).toBe(false);
        expect(kept.length).toBe(bytes.length);
      }
    }
  });

  it('of boxes that contradict the format is kept as it is', async () => {
    for (const end of [
      Buffer.from([0, 0, 0, 4]),
      Buffer.from([0xff, 0xff, 0xff, 0xff, 0x6d, 0x6f, 0x6f, 0x76]),
    ]) {
      const bytes = Buffer.concat([box('ftyp', Buffer.from('isom')), end, Buffer.alloc(2000)]);
      for (const limits of [{}, { bufferBytes: 1000, partBytes: 100 }]) {
        expect((await store(bytes, limits)).kept).toEqual(bytes);
      }
    }
  });
});
