import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { makeMedia } from '../../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../../scripts/sample/sample-message.ts';
import { fingerprint } from '../../../src/core/hash.ts';
import { collectMoov } from '../../../src/pipeline/media/collect-moov.ts';
import { entryKey } from '../../../src/pipeline/media/entry-key.ts';
import { readMeta } from '../../../src/pipeline/media/read-meta.ts';
import { sniffType } from '../../../src/pipeline/media/sniff-type.ts';

const sample = (attachment: object): Uint8Array => makeMedia(attachment as SampleAttachment)!;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  it.each([
    [sample({ type: 'image', seed: 1 }), 'image/jpeg'],
    [sample({ type: 'sticker' }), 'image/webp'],
    [sample({ type: 'voice', seconds: 2, seed: 1 }), 'audio/ogg'],
    [sample({ type: 'document', title: 'Keys', pages: 1, seed: 1 }), 'application/pdf'],
    [sample({ type: 'contact', title: 'Ada', seed: 1 }), 'text/vcard'],
    [latin('\x89PNG\r\n\x1a\n....'), 'image/png'],
    [latin('GIF89a'), 'image/gif'],
    [latin('\0\0\0\x18ftypisom'), 'video/mp4'],
    [latin('\0\0\0\x18ftypM4A '), 'audio/mp4'],
    [latin('\0\0\0\x18ftypheic'), 'image/heic'],
    [latin('\0\0\0\x18ftypqt  '), 'video/quicktime'],
    [latin('RIFF....WAVE'), 'audio/wav'],
    [latin('ID3\x04'), 'audio/mpeg'],
    [latin('\xff\xfb\x90\x00'), 'audio/mpeg'],
    [latin('\xff\xf1\x50\x80'), 'audio/aac'],
    [latin('#!AMR\n'), 'audio/amr'],
    [latin('PK\x03\x04..............[Content_Types].xml....word/document.xml'), /wordprocessingml/],
    [latin('PK\x03\x04 anything'), 'application/zip'],
    [Buffer.from('Grüße aus dem Hafen\n'), 'text/plain'],
    [latin('\x00\x01\x02'), 'application/octet-stream'],
    [Buffer.alloc(0), 'application/octet-stream'],
    [Buffer.from([0xff]), 'application/octet-stream'],
  ])('is told from its bytes (%#)', (bytes, type) => {
    expect(sniffType(bytes)).toMatch(type);
  });

  it('of a text is not lost where its beginning is cut within a character', () => {
    expect(sniffType(Buffer.from('é'.repeat(2048)).subarray(0, 4095))).toBe('text/plain');
  });
});

describe('what a file says about itself', () => {
  const box = (type: string, ...parts: Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(8 + body.length);
    return Buffer.concat([size, latin(type), body]);
  };
  const u32s = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, i) => {
      bytes.writeUInt32BE(value >>> 0, 4 * i);
    });
    return bytes;
  };
  /** A silent video of one track: ISO/IEC 14496-12, 8.2.2 (mvhd), 8.3.2 (tkhd), 8.4.2 (mdhd), 8.5.2 (stsd). */
  const picture = Buffer.concat([
    Buffer.alloc(6),
    Buffer.from([0, 1]),
    Buffer.alloc(16),
    Buffer.from([2, 0x80, 1, 0x68]),
  ]);
  const samples = box(
    'stbl',
    box('stsd', u32s(0, 1), box('avc1', picture, Buffer.alloc(50))),
    ...['stts', 'stsc', 'stco'].map((type) => box(type, u32s(0, 0))),
    box('stsz', u32s(0, 0, 0)),
  );
  const track = box(
    'trak',
    box('tkhd', u32s(0, 0, 0, 1, 0, 12_345), Buffer.alloc(52), u32s(640 << 16, 360 << 16)),
    box(
      'mdia',
      box('mdhd', u32s(0, 0, 0, 1000, 12_345, 0)),
      box('hdlr', u32s(0, 0), latin('vide'), u32s(0, 0, 0), latin('v\0')),
      box('minf', samples),
    ),
  );
  const moov = box('moov', box('mvhd', u32s(0, 0, 0, 1000, 12_345), Buffer.alloc(80)), track);
  const video = Buffer.concat([
    box('ftyp', latin('isom\0\0\0\0isom')),
    box('mdat', Buffer.alloc(5000, 3)),
    moov,
  ]);

  it('is the duration of a voice note, the size of a picture', async () => {
    expect(await readMeta(sample({ type: 'voice', seconds: 7, seed: 1 }), 'audio/ogg')).toEqual({
      duration: 7,
    });
    expect(await readMeta(sample({ type: 'sticker' }), 'image/webp')).toEqual({ width: 1, height: 1 });
    expect(await readMeta(sample({ type: 'contact', title: 'Ada', seed: 1 }), 'text/vcard')).toEqual({});
  });

  it('is duration and size of a video, also where only its describing boxes were kept', async () => {
    const boxes = collectMoov();
    for (let at = 0; at < video.length; at += 7) boxes.push(video.subarray(at, at + 7));
    const kept = boxes.take().described!;
    expect(kept.length).toBeLessThan(1000);
    expect(await readMeta(kept, 'video/mp4')).toEqual({ width: 640, height: 360, duration: 12.345 });
    expect(await readMeta(video, 'video/mp4')).toEqual({ width: 640, height: 360, duration: 12.345 });
  });

  it('is nothing where the bytes do not hold what they promise: never an error', async () => {
    const types = [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/heic',
      'audio/ogg',
      'audio/mpeg',
      'video/mp4',
    ];
    const starts = [
      sample({ type: 'image', seed: 1 }),
      sample({ type: 'voice', seconds: 2, seed: 1 }),
      video,
      latin('\x89PNG\r\n\x1a\n'),
    ];
    for (const type of types) {
      for (const start of starts) {
        for (const length of [0, 3, 20, 40, 90]) {
          const meta = await readMeta(Uint8Array.from(start.subarray(0, length)), type);
          expect(Object.keys(meta).every((key) => ['width', 'height', 'duration'].includes(key))).toBe(true);
        }
      }
    }
  });

  it('holds no moov of hostile boxes', () => {
    for (const bytes of [
      u32s(3, 0x6d6f6f76),
      u32s(1, 0x6d6f6f76, 0xffffffff, 0xffffffff),
      Buffer.alloc(64, 0xff),
    ]) {
      const boxes = collectMoov();
      boxes.push(bytes);
      boxes.push(Buffer.alloc(100));
      expect(boxes.take().described?.length ?? 0).toBeLessThanOrEqual(8 * 1024 * 1024);
    }
  });
});

describe('how a source knows a file', () => {
  it('is the fingerprint of name, size and checksum', async () => {
    const file = { name: 'IMG-1 é|😀.jpg', size: 12, crc32: '00ff00ff' };
    expect(entryKey(file)).toBe(await fingerprint([file.name, '12', file.crc32]));
  });
});
