import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thumbHashToRGBA } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../../scripts/sample/media/encode-jpeg.ts';
import { readMeta } from '../../../src/pipeline/media/read-meta.ts';
import { makeThumbhash } from '../../../src/pipeline/media/thumbhash/make-thumbhash.ts';
import { readJpeg } from '../../../src/pipeline/media/thumbhash/read-jpeg.ts';
import { readPng } from '../../../src/pipeline/media/thumbhash/read-png.ts';

/** Invented pictures, written by javax.imageio: red above blue, a green field on the left, a yellow ball on the right. */
const picture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../testing/fixtures/pictures', name)));

const typeOf = (name: string): string => (name.endsWith('.png') ? 'image/png' : 'image/jpeg');

/** What a thumbhash shows at a place given in shares of width and height. */
function colourAt(thumbhash: string, x: number, y: number): { red: number; green: number; blue: number } {
  const { w, h, rgba } = thumbHashToRGBA(Buffer.from(thumbhash, 'base64'));
  const at = 4 * (Math.floor(y * h) * w + Math.floor(x * w));
  return { red: rgba[at]!, green: rgba[at + 1]!, blue: rgba[at + 2]! };
}

type Place = readonly [x: number, y: number];

/** Red above, blue below, and more red on the right (the ball) than on the left (the field), where `turn` puts them. */
function expectColours(thumbhash: string, turn: (x: number, y: number) => Place = (x, y) => [x, y]): void {
  const at = (x: number, y: number) => colourAt(thumbhash, ...turn(x, y));
  expect(at(0.6, 0.05).red).toBeGreaterThan(at(0.6, 0.05).blue + 30);
  expect(at(0.4, 0.95).blue).toBeGreaterThan(at(0.4, 0.95).red + 30);
  expect(at(0.75, 0.45).red).toBeGreaterThan(at(0.25, 0.45).red + 30);
}

describe('the thumbhash of a picture', () => {
  const coloured = ['baseline.jpg', 'progressive.jpg', 'half-transparent.png', 'palette.png'];
  it.each(coloured)('of %s shows where its colours are', async (name) => {
    const { thumbhash = '' } = await readMeta(picture(name), typeOf(name));
    expect(Buffer.from(thumbhash, 'base64').length).toBeLessThanOrEqual(30);
    expectColours(thumbhash);
  });

  it('of a grey one has no colour', async () => {
    const { thumbhash = '' } = await readMeta(picture('grey-progressive.jpg'), 'image/jpeg');
    const { red, green, blue } = colourAt(thumbhash, 0.25, 0.4);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(8);
  });

  it('is turned as the picture is shown', () => {
    const turns: Readonly<Record<number, (x: number, y: number) => Place>> = {
      1: (x, y) => [x, y],
      2: (x, y) => [1 - x, y],
      3: (x, y) => [1 - x, 1 - y],
      4: (x, y) => [x, 1 - y],
      5: (x, y) => [y, x],
      // turned right: what was on the left is above
      6: (x, y) => [1 - y, x],
      7: (x, y) => [1 - y, 1 - x],
      8: (x, y) => [y, 1 - x],
    };
    for (const [orientation, turn] of Object.entries(turns)) {
      expectColours(makeThumbhash(picture('baseline.jpg'), 'image/jpeg', Number(orientation))!, turn);
    }
  });

  it('comes from the means of blocks, exactly', () => {
    const [width, height] = [64, 32];
    const rgb = new Uint8Array(width * height * 3);
    for (let i = 0; i < width * height; i++) rgb[3 * i] = 8 * Math.floor((i % width) / 8) + 100;
    const small = readJpeg(encodeJpeg(width, height, rgb))!;
    expect([small.width, small.height]).toEqual([8, 4]);
    for (let x = 0; x < 8; x++) expect(Math.abs(small.rgba[4 * x]! - (8 * x + 100))).toBeLessThan(16);
  });
});

describe('a picture that is broken', () => {
  const names = ['baseline.jpg', 'progressive.jpg', 'half-transparent.png', 'palette.png'];

  it.each(names)(
    '%s: cut anywhere or with any bit turned, has sizes, a thumbhash, or nothing',
    async (name) => {
      const whole = picture(name);
      let without = 0;
      for (let at = 0; at < whole.length; at++) {
        const { thumbhash } = await readMeta(whole.slice(0, at), typeOf(name));
        if (thumbhash === undefined) without++;
        const turned = whole.slice();
        turned[at]! ^= 1 << (at % 8);
        await readMeta(turned, typeOf(name));
      }
      expect(without).toBeGreaterThan(0);
    },
  );

  it('or too large, or of another kind, has none', () => {
    const large = picture('baseline.jpg').slice();
    const sof = large.findIndex((byte, at) => byte === 0xff && large[at + 1] === 0xc0);
    large.set([0xff, 0xff, 0xff, 0xff], sof + 5);
    expect(readJpeg(large)).toBeNull();
    const wide = picture('palette.png').slice();
    wide.set([0, 1, 0, 0], 16);
    wide.set([0, 1, 0, 0], 20);
    expect(readPng(wide)).toBeNull();
    expect(makeThumbhash(new Uint8Array(9 * 1024 * 1024), 'image/jpeg', 1)).toBeUndefined();
    expect(makeThumbhash(picture('baseline.jpg'), 'image/webp', 1)).toBeUndefined();
  });
});
