import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { makeMedia } from '../../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../../scripts/sample/sample-message.ts';
import { stripLocation } from '../../../src/pipeline/media/strip-location.ts';

const photo = makeMedia({ type: 'image', seed: 1 } as SampleAttachment)!;
const secret = 'N59.3293 E18.0686';

const segment = (marker: number, payload: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(payload.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, payload]);
};

/** An Exif block whose IFD0 has an orientation and points to a GPS directory; `secret` stands where its values would. */
function exif(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  const u16 = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  u16(0x8825, 10);
  u16(4, 12);
  u32(1, 14);
  u32(38, 18);
  u16(0x0112, 22);
  u16(3, 24);
  u32(1, 26);
  u16(orientation, 30);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]);
}

const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="${secret}"/>`, 'latin1');
const withSegments = (...segments: Uint8Array[]): Buffer =>
  Buffer.concat([photo.subarray(0, 2), ...segments, photo.subarray(2)]);
const strip = (bytes: Uint8Array, type = 'image/jpeg'): Buffer =>
  Buffer.from(stripLocation(Uint8Array.from(bytes), type));

describe('a JPEG that is kept', () => {
  it.each([true, false])(
    'has lost Exif, XMP, IPTC and comments, wherever they stood (little-endian: %s)',
    (little) => {
      const bytes = withSegments(
        segment(0xe1, exif(1, little)),
        segment(0xe1, xmp),
        segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
        segment(0xfe, Buffer.from(secret)),
        segment(0xeb, Buffer.from(`JP\0\x01${secret}`)),
      );
      expect(bytes.includes(secret)).toBe(true);
      const kept = strip(bytes);
      expect(kept.includes(secret)).toBe(false);
      expect(kept).toEqual(strip(photo));
      expect(imageSize(kept)).toMatchObject({
        width: imageSize(photo).width,
        height: imageSize(photo).height,
      });
    },
  );

  it.each([3, 6, 8])('keeps its orientation (%i) and nothing else of its Exif', (orientation) => {
    for (const little of [true, false]) {
      const kept = strip(withSegments(segment(0xe1, exif(orientation, little))));
      expect(kept.includes(secret)).toBe(false);
      expect(imageSize(kept).orientation).toBe(orientation);
      expect(kept.length).toBe(strip(photo).length + 36);
    }
  });

  it('keeps its colour profile, its pixels and its JFIF header', () => {
    const profile = segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.alloc(40, 7)]));
    const kept = strip(withSegments(profile));
    expect(kept.includes(profile)).toBe(true);
    const scan = Buffer.from(photo.subarray(Buffer.from(photo).indexOf(Buffer.from([0xff, 0xda]))));
    expect(kept.subarray(-scan.length)).toEqual(scan);
    expect(strip(photo)).toEqual(Buffer.from(photo));
  });

  it('loses what hangs behind its end: a second picture, a video', () => {
    const kept = strip(
      Buffer.concat([photo, withSegments(segment(0xe1, exif(6, true))), Buffer.from(secret)]),
    );
    expect(kept).toEqual(Buffer.from(photo));
  });

  it('loses the rest where it breaks off, at every length, and never throws', () => {
    const bytes = withSegments(segment(0xe1, exif(6, true)), segment(0xe1, xmp));
    for (let length = 0; length < bytes.length; length += 7) {
      expect(strip(bytes.subarray(0, length)).includes(secret)).toBe(false);
    }
  });

  it('is stripped once for all: again changes nothing', () => {
    const once = strip(withSegments(segment(0xe1, exif(6, false)), segment(0xfe, Buffer.from('c'))));
    expect(strip(once)).toEqual(once);
  });
});

describe('other pictures', () => {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const riffChunk = (type: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
  };
  const riff = (...chunks: Buffer[]): Buffer => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from('RIFF'), size, body]);
  };

  it('in PNG lose their texts and Exif', () => {
    const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const header = chunk('IHDR', Buffer.from([0, 0, 0, 5, 0, 0, 0, 4, 8, 2, 0, 0, 0]));
    const data = chunk('IDAT', Buffer.from([1, 2, 3]));
    const end = chunk('IEND', Buffer.alloc(0));
    const texts = ['eXIf', 'tEXt', 'zTXt', 'iTXt'].map((type) => chunk(type, Buffer.from(secret)));
    const bytes = Buffer.concat([signature, header, ...texts, data, end, Buffer.from(secret)]);
    expect(strip(bytes, 'image/png')).toEqual(Buffer.concat([signature, header, data, end]));
  });

  it('in WebP lose XMP and Exif, and no longer announce them', () => {
    const extended = (flags: number) => riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
    const pixels = riffChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0]));
    const bytes = riff(
      extended(0x2c | 0x10),
      pixels,
      riffChunk('EXIF', Buffer.from(`${secret}.`)),
      riffChunk('XMP ', Buffer.from(secret)),
    );
    expect(strip(bytes, 'image/webp')).toEqual(riff(extended(0x20 | 0x10), pixels));
  });

  it('of any bytes never throw', () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'text/plain']) {
      for (let length = 0; length < 200; length++) {
        const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length * 11) & 255);
        expect(stripLocation(bytes.slice(), type).length).toBeLessThanOrEqual(length);
      }
    }
  });
});
