import { Buffer } from 'node:buffer';

/** Markers of ITU T.81 table B.1. */
const soi = 0xd8;
const eoi = 0xd9;
const sos = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;

/** FF E1, length 34, "Exif", TIFF header (big-endian), an IFD0 of one entry: 0112 Orientation, SHORT, count 1. Exif 2.32, 4.5 and 4.6. */
const orientationSegment = [
  0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0,
  0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
];
const orientationAt = 29;

/**
 * A JPEG without what it tells about place, device and time: Exif, XMP, IPTC, comments, further pictures and videos behind
 * the end are left out; what is needed to show it stays (JFIF, colour profile, Adobe transform, orientation). Works in
 * place and answers a part of `bytes`. Where the file breaks off or contradicts the format, the rest is left out.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  let read = 2;
  let write = 2;
  if (bytes[0] !== 0xff || bytes[1] !== soi) return bytes.subarray(0, 0);
  const keep = (from: number, to: number): void => {
    bytes.copyWithin(write, from, to);
    write += to - from;
  };
  let oriented = false;
  while (read + 1 < bytes.length && bytes[read] === 0xff) {
    const marker = bytes[read + 1]!;
    if (marker === 0xff) {
      read++; // fill bytes, T.81 B.1.1.2
      continue;
    }
    if (marker === eoi) {
      keep(read, read + 2);
      break;
    }
    if (isBare(marker)) {
      keep(read, read + 2);
      read += 2;
      continue;
    }
    if (read + 4 > bytes.length) break;
    const end = read + 2 + bytes[read + 2]! * 256 + bytes[read + 3]!;
    if (end < read + 4 || end > bytes.length) break;
    if (marker === sos) {
      const dataEnd = findDataEnd(bytes, end);
      keep(read, dataEnd);
      read = dataEnd;
      continue;
    }
    const segment = bytes.subarray(read, end);
    if (marker === app1 && !oriented) {
      const orientation = readOrientation(segment);
      if (orientation > 1 && segment.length >= orientationSegment.length) {
        bytes.set(orientationSegment, write);
        bytes[write + orientationAt] = orientation;
        write += orientationSegment.length;
        oriented = true;
      }
    } else if (isNeeded(marker, segment)) {
      keep(read, end);
    }
    read = end;
  }
  return bytes.subarray(0, write);
}

/** Markers without a length: RST0 to RST7, TEM, SOI. */
function isBare(marker: number): boolean {
  return (marker >= 0xd0 && marker <= soi) || marker === 0x01;
}

function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker === app2) return startsWith(segment, 'ICC_PROFILE\0');
  if (marker === app0) return startsWith(segment, 'JFIF\0');
  return marker === app14;
}

function startsWith(segment: Uint8Array, id: string): boolean {
  return (
    Buffer.from(segment.buffer, segment.byteOffset, segment.length).toString('latin1', 4, 4 + id.length) ===
    id
  );
}

/** Where the coded data behind a scan's header ends: at the next marker that is neither a stuffed FF nor a restart. */
function findDataEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return at;
  }
  return bytes.length;
}

/** Tag 0112 of IFD0 (1 to 8); 1 where there is none. `segment` begins with its marker. */
function readOrientation(segment: Uint8Array): number {
  if (!startsWith(segment, 'Exif\0\0')) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  if (tiff.byteLength < 14) return 1;
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  if (start + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(start, little);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const value = tiff.getUint16(at + 8, little);
    return value <= 8 ? value : 1;
  }
  return 1;
}
