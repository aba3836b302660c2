import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { type SmallPicture, shrinkSize } from './small-picture.ts';

/** Bytes of the rows, all together; a screenshot of a phone has 4 to 12 MB. */
const maxRowBytes = 16 * 1024 * 1024;

/** Bytes a pixel by colour type (PNG 3rd edition, table 9); others are not read. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG of 8 bits a channel, not interlaced, shrunk to at most 100 pixels a side; null for any other, for a large one and
 * for a broken one.
 */
export function readPng(bytes: Uint8Array): SmallPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 33) return null;
  const [width, height, type] = [view.getUint32(16), view.getUint32(20), bytes[25]!];
  const perPixel = channels[type] ?? 0;
  const rowBytes = 1 + width * perPixel;
  if (bytes[24] !== 8 || bytes[28] !== 0 || perPixel === 0 || width * height === 0) return null;
  if (rowBytes * height > maxRowBytes) return null;
  const packed: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array(0);
  let alphas: Uint8Array = new Uint8Array(0);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) break;
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, 4).toString('latin1');
    if (name === 'IDAT') packed.push(bytes.subarray(at + 8, end));
    if (name === 'PLTE') palette = bytes.subarray(at + 8, end);
    if (name === 'tRNS' && type === 3) alphas = bytes.subarray(at + 8, end);
    at = end + 4;
  }
  // in one piece: pieces would be joined, and so be held twice
  const room = rowBytes * height + 1;
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: room, chunkSize: Math.max(64, room) });
  if (rows.length !== rowBytes * height) return null;
  unfilter(rows, rowBytes, perPixel);
  const colourOf = (at: number): readonly [number, number, number, number] => {
    const [a, b, c, d] = [rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!];
    if (type === 3)
      return [palette[3 * a] ?? 0, palette[3 * a + 1] ?? 0, palette[3 * a + 2] ?? 0, alphas[a] ?? 255];
    if (perPixel <= 2) return [a, a, a, perPixel === 2 ? b : 255];
    return [a, b, c, perPixel === 4 ? d : 255];
  };
  return shrink({ width, height }, (x, y) => colourOf(y * rowBytes + 1 + x * perPixel));
}

/** Takes the filters back, in place (PNG 3rd edition, 9.2); each row begins with its filter's number. */
function unfilter(rows: Uint8Array, rowBytes: number, perPixel: number): void {
  for (let start = 0; start < rows.length; start += rowBytes) {
    const filter = rows[start]!;
    for (let i = 1; i < rowBytes; i++) {
      const left = i > perPixel ? rows[start + i - perPixel]! : 0;
      const up = start > 0 ? rows[start + i - rowBytes]! : 0;
      const corner = i > perPixel && start > 0 ? rows[start + i - rowBytes - perPixel]! : 0;
      rows[start + i] = (rows[start + i]! + predict(filter, left, up, corner)) & 0xff;
    }
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner),
  ];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

/** Up to 4 × 4 pixels under each small one are averaged: all of them would cost more and tell no more. */
const samplesASide = 4;

function shrink(
  large: { readonly width: number; readonly height: number },
  colourOf: (x: number, y: number) => readonly [number, number, number, number],
): SmallPicture {
  const { width, height } = shrinkSize(large.width, large.height);
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const sums = [0, 0, 0, 0];
    for (let sample = 0; sample < samplesASide ** 2; sample++) {
      const dx = ((sample % samplesASide) + 0.5) / samplesASide;
      const dy = (Math.floor(sample / samplesASide) + 0.5) / samplesASide;
      const x = Math.floor((((pixel % width) + dx) * large.width) / width);
      const y = Math.floor(((Math.floor(pixel / width) + dy) * large.height) / height);
      const colour = colourOf(x, y);
      for (let c = 0; c < 4; c++) sums[c]! += colour[c]!;
    }
    for (let c = 0; c < 4; c++) rgba[4 * pixel + c] = Math.round(sums[c]! / samplesASide ** 2);
  }
  return { width, height, rgba };
}
