import { Buffer } from 'node:buffer';
import { type BoxSpan, findPrivateBoxes, privateTypes } from './find-private-boxes.ts';

/** What is kept of the boxes that describe a video; a video of hours stays below. */
const maxKeptBytes = 8 * 1024 * 1024;

/** Private boxes beside the video; more are no video. */
const maxOutside = 100;

export type CollectedMoov = {
  /** The boxes `ftyp` and `moov` one behind the other: a video without its pictures. Null when the file has none. */
  readonly described: Uint8Array | null;
  /** Boxes of the file that are not to be kept. */
  readonly privateBoxes: readonly BoxSpan[];
  /** The describing boxes are too large to be looked through. */
  readonly overflown: boolean;
};

export type MoovCollector = {
  push(chunk: Uint8Array): void;
  take(): CollectedMoov;
};

/**
 * Picks the describing boxes out of an MP4 that passes in chunks, wherever they stand: size (4, big-endian), type (4); size
 * 1 means that 8 bytes of size follow, size 0 that the box goes to the end (ISO/IEC 14496-12, 4.2).
 */
export function collectMoov(): MoovCollector {
  const kept: Buffer[] = [];
  let keptBytes = 0;
  /** Where each `moov` begins, in the file and in what is kept. */
  const moovs: { readonly inFile: number; readonly inKept: number }[] = [];
  const outside: BoxSpan[] = [];
  let overflown = false;
  let broken = false;
  let position = 0;
  let header = Buffer.alloc(0);
  /** Bytes left of the box that is passing, and whether they are wanted. */
  let left = 0;
  let wanted = false;

  function keep(bytes: Uint8Array): void {
    if (keptBytes + bytes.length > maxKeptBytes) {
      overflown = true;
      broken = true;
      return;
    }
    keptBytes += bytes.length;
    kept.push(Buffer.from(bytes));
  }

  function openBox(): void {
    const declared = header.readUInt32BE(0);
    if (declared === 1 && header.length < 16) return;
    const size = declared === 1 ? Number(header.readBigUInt64BE(8)) : declared;
    const type = header.toString('latin1', 4, 8);
    const start = position - header.length;
    wanted = type === 'ftyp' || type === 'moov';
    left = size === 0 ? Number.POSITIVE_INFINITY : size - header.length;
    if (left < 0) broken = true;
    else {
      if (type === 'moov') moovs.push({ inFile: start, inKept: keptBytes });
      if (privateTypes.includes(type))
        outside.push({ start, header: header.length, end: start + header.length + left });
      if (outside.length > maxOutside) broken = true;
      if (wanted) keep(header);
    }
    header = Buffer.alloc(0);
  }

  return {
    push(chunk) {
      let at = 0;
      while (at < chunk.length && !broken) {
        if (left > 0) {
          const part = chunk.subarray(at, at + Math.min(left, chunk.length - at));
          if (wanted) keep(part);
          left -= part.length;
          at += part.length;
          position += part.length;
          continue;
        }
        const headerBytes = header.length >= 8 && header.readUInt32BE(0) === 1 ? 16 : 8;
        const part = chunk.subarray(at, at + headerBytes - header.length);
        header = Buffer.concat([header, part]);
        at += part.length;
        position += part.length;
        if (header.length === headerBytes) openBox();
      }
    },
    take() {
      const described = Buffer.concat(kept);
      const inside = moovs.flatMap(({ inFile, inKept }, i) =>
        findPrivateBoxes(described, inKept, moovs[i + 1]?.inKept ?? described.length).map((box) => ({
          ...box,
          start: box.start - inKept + inFile,
          end: box.end - inKept + inFile,
        })),
      );
      return {
        described: moovs.length > 0 && !broken ? described : null,
        privateBoxes: [...outside, ...inside],
        overflown,
      };
    },
  };
}
