import { Buffer } from 'node:buffer';
import { rgbaToThumbHash } from 'thumbhash';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import type { SmallPicture } from './small-picture.ts';

/** Larger files are not looked at: some 50 ms of CPU. */
const maxBytes = 8 * 1024 * 1024;

/**
 * The thumbhash of a picture as it is shown, in base64: some 25 bytes that tell its colours and shapes. `orientation` as
 * Exif numbers it. Undefined for pictures that are not read (other formats, large or broken ones). It shows what the
 * picture shows, if coarsely, and is for admins only. Method: Evan Wallace, ThumbHash (2023).
 */
export function makeThumbhash(bytes: Uint8Array, mediaType: string, orientation: number): string | undefined {
  if (bytes.length > maxBytes) return undefined;
  const picture =
    mediaType === 'image/jpeg' ? readJpeg(bytes) : mediaType === 'image/png' ? readPng(bytes) : null;
  if (picture === null) return undefined;
  const { width, height, rgba } = orient(picture, orientation);
  return Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64');
}

/** Exif 2.32, 4.6.4 A, tag 0112: 2, 4, 5 and 7 are mirrored, 5 to 8 lie on their side. */
function orient(picture: SmallPicture, orientation: number): SmallPicture {
  if (orientation < 2 || orientation > 8) return picture;
  const lies = orientation >= 5;
  const [width, height] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  const flipX = [2, 3, 7, 8].includes(orientation);
  const flipY = [3, 4, 6, 7].includes(orientation);
  const rgba = new Uint8Array(picture.rgba.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b] = lies ? [y, x] : [x, y];
      const fromX = flipX ? picture.width - 1 - a : a;
      const fromY = flipY ? picture.height - 1 - b : b;
      const from = 4 * (fromY * picture.width + fromX);
      rgba.set(picture.rgba.subarray(from, from + 4), 4 * (y * width + x));
    }
  }
  return { width, height, rgba };
}
