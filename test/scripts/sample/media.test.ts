import { describe, expect, test } from 'vitest';
import { oggChecksum } from '../../../scripts/sample/media/encode-voice.ts';
import { makeMedia } from '../../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../../scripts/sample/sample-message.ts';

const attachment = (change: Partial<SampleAttachment>): SampleAttachment => ({
  type: 'image',
  title: null,
  seed: 7,
  seconds: 0,
  pages: 0,
  tooBig: false,
  ...change,
});
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

describe('photos', () => {
  test('are baseline JPEG files whose segments lead to the end marker', () => {
    const bytes = makeMedia(attachment({}))!;
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xd8]);
    const markers: number[] = [];
    let at = 2;
    while (bytes[at + 1] !== 0xda) {
      expect(bytes[at]).toBe(0xff);
      markers.push(bytes[at + 1]!);
      at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    }
    expect(markers).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xc4]);
    const scan = bytes.subarray(at + 14, -2);
    for (let i = 0; i < scan.length - 1; i++) if (scan[i] === 0xff) expect(scan[i + 1]).toBe(0);
    expect([...bytes.subarray(-2)]).toEqual([0xff, 0xd9]);
  });

  test('differ by seed, agree for one seed, and are small', () => {
    const photos = Array.from({ length: 20 }, (_, seed) => makeMedia(attachment({ seed }))!);
    expect(new Set(photos.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(20);
    expect(makeMedia(attachment({ seed: 3 }))).toEqual(photos[3]);
    for (const bytes of photos) expect(bytes.length).toBeLessThan(20_000);
  });
});

describe('voice notes', () => {
  test('are Ogg pages with true checksums, an Opus head, and the granule of their length', () => {
    const bytes = makeMedia(attachment({ type: 'voice', seconds: 3 }))!;
    const view = new DataView(bytes.buffer);
    const pages: { flags: number; granule: number; body: Uint8Array }[] = [];
    for (let at = 0; at < bytes.length; ) {
      expect(ascii(bytes, at, at + 4)).toBe('OggS');
      const segments = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!);
      const end = at + 27 + segments.length + segments.reduce((sum, length) => sum + length, 0);
      const page = bytes.slice(at, end);
      page.fill(0, 22, 26);
      expect(oggChecksum(page)).toBe(view.getUint32(at + 22, true));
      expect(view.getUint32(at + 18, true)).toBe(pages.length);
      const body = bytes.subarray(at + 27 + segments.length, end);
      pages.push({ flags: bytes[at + 5]!, granule: view.getUint32(at + 6, true), body });
      at = end;
    }
    expect(pages.map(({ flags }) => flags)).toEqual([2, 0, 0, 0, 4]);
    expect(ascii(pages[0]!.body, 0, 8)).toBe('OpusHead');
    expect(ascii(pages[1]!.body, 0, 8)).toBe('OpusTags');
    expect(pages.at(-1)!.granule).toBe(312 + 3 * 48000);
  });

  test('the checksum is the one of RFC 3533: no reflection, start 0', () => {
    // CRC-32/MPEG-2 without its start value; the check value follows from the polynomial alone.
    expect(oggChecksum(Uint8Array.of(1))).toBe(0x04c11db7);
    expect(oggChecksum(Uint8Array.of(0x80))).toBe(0x690ce0ee);
  });
});

describe('documents', () => {
  test('are PDF files whose cross-reference points at each object', () => {
    const bytes = makeMedia(attachment({ type: 'document', title: 'Förderantrag (1)', pages: 3 }))!;
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    expect(text.endsWith('%%EOF\n')).toBe(true);
    const start = Number(/startxref\n(\d+)/.exec(text)![1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(offsets.length).toBe(9);
    offsets.forEach((offset, i) => {
      expect(text.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
    });
    expect(text).toContain('/Count 3');
    expect(text).toContain('(Förderantrag \\(1\\) \\(1/3\\)) Tj');
  });
});

test('stickers are WebP files of the length they state', () => {
  const bytes = makeMedia(attachment({ type: 'sticker' }))!;
  expect(ascii(bytes, 0, 4) + ascii(bytes, 8, 16)).toBe('RIFFWEBPVP8L');
  expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
});

test('contact cards hold a number of the fictional range', () => {
  const text = new TextDecoder().decode(
    makeMedia(attachment({ type: 'contact', title: 'Timber Yard', seed: 1234 }))!,
  );
  expect(text).toMatch(
    /^BEGIN:VCARD\r\nVERSION:3\.0\r\nFN:Timber Yard\r\nTEL;TYPE=CELL:\+1 \(202\) 555-0134\r\nEND:VCARD\r\n$/,
  );
});

test('videos have no bytes: phones leave them out', () => {
  expect(makeMedia(attachment({ type: 'video', tooBig: true }))).toBeNull();
});
