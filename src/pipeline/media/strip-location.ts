import { Buffer } from 'node:buffer';
import { blankBoxes } from './blank-boxes.ts';
import { findPrivateBoxes } from './find-private-boxes.ts';
import { stripJpeg } from './strip-jpeg.ts';

/**
 * What is kept of a file: pictures and videos lose the data that may tell where they were taken. JPEG, PNG, WebP, MP4 and
 * its relatives; every other format is kept as it is. Works in place and answers a part of `bytes`.
 */
export function stripLocation(bytes: Uint8Array, mediaType: string): Uint8Array {
  switch (mediaType) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    default:
      if (isVideo(mediaType)) blankBoxes(bytes, 0, findPrivateBoxes(bytes));
      return bytes;
  }
}

/** Whether a file of this type is made of boxes, some of which are private. */
export function isVideo(mediaType: string): boolean {
  return ['video/mp4', 'video/quicktime', 'video/3gpp', 'audio/mp4'].includes(mediaType);
}

/** Whether a file of this type must be held whole to be cleaned. */
export function hasLocationToStrip(mediaType: string): boolean {
  return mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp';
}

const pngTexts: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt'];

/** Chunks of length (4, big-endian), type (4), data, CRC (4) behind a signature of 8; PNG 3rd edition, 5.3 and 11.3. */
function stripPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  let read = 8;
  let write = 8;
  while (read + 12 <= bytes.length) {
    const end = read + 12 + view.getUint32(read);
    const type = chunkType(bytes, read + 4);
    if (end > bytes.length) break;
    if (!pngTexts.includes(type)) {
      bytes.copyWithin(write, read, end);
      write += end - read;
    }
    if (type === 'IEND') break;
    read = end;
  }
  return bytes.subarray(0, write);
}

/** Bits of the VP8X chunk's first byte that announce Exif and XMP (RFC 9649, 2.7). */
const webpAnnouncements = 0x08 | 0x04;

/** "RIFF", size (4, little-endian), "WEBP"; chunks of type (4), size (4), data, padded to even (RFC 9649, 2.3). */
function stripWebp(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 12) return bytes;
  const view = viewOf(bytes);
  let read = 12;
  let write = 12;
  while (read + 8 <= bytes.length) {
    const size = view.getUint32(read + 4, true);
    const end = read + 8 + size + (size % 2);
    const type = chunkType(bytes, read);
    if (end > bytes.length + 1) break;
    if (type === 'VP8X') bytes[read + 8] = bytes[read + 8]! & ~webpAnnouncements;
    if (type !== 'EXIF' && type !== 'XMP ') {
      bytes.copyWithin(write, read, end);
      write += Math.min(end, bytes.length) - read;
    }
    read = end;
  }
  view.setUint32(4, write - 8, true);
  return bytes.subarray(0, write);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function chunkType(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', at, at + 4);
}
