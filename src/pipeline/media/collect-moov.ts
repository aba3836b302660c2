import { Buffer } from 'node:buffer';

/** What is kept of the boxes that describe a film; a film of hours stays below. */
const maxKeptBytes = 4 * 1024 * 1024;

export type MoovCollector = {
  push(chunk: Uint8Array): void;
  /** The boxes `ftyp` and `moov` one behind the other: a film without its pictures. Null when the file has none. */
  take(): Uint8Array | null;
};

/**
 * Picks the describing boxes out of an MP4 that passes in chunks, wherever they stand: size (4, big-endian), type (4); size
 * 1 means that 8 bytes of size follow, size 0 that the box goes to the end (ISO/IEC 14496-12, 4.2).
 */
export function collectMoov(): MoovCollector {
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let hasMoov = false;
  let broken = false;
  let header = Buffer.alloc(0);
  /** Bytes left of the box that is passing, and whether they are wanted. */
  let left = 0;
  let wanted = false;

  function keep(bytes: Uint8Array): void {
    keptBytes += bytes.length;
    if (keptBytes > maxKeptBytes) broken = true;
    else kept.push(Buffer.from(bytes));
  }

  function openBox(): void {
    const declared = header.readUInt32BE(0);
    if (declared === 1 && header.length < 16) return;
    const size = declared === 1 ? Number(header.readBigUInt64BE(8)) : declared;
    const type = header.toString('latin1', 4, 8);
    wanted = type === 'ftyp' || type === 'moov';
    hasMoov ||= type === 'moov';
    left = size === 0 ? Number.POSITIVE_INFINITY : size - header.length;
    if (left < 0) broken = true;
    else if (wanted) keep(header);
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
          continue;
        }
        const headerBytes = header.length >= 8 && header.readUInt32BE(0) === 1 ? 16 : 8;
        const part = chunk.subarray(at, at + headerBytes - header.length);
        header = Buffer.concat([header, part]);
        at += part.length;
        if (header.length === headerBytes) openBox();
      }
    },
    take: () => (hasMoov && !broken ? Buffer.concat(kept) : null),
  };
}
