import { Buffer } from 'node:buffer';

/** A box of a video: where it begins, how long its header is, where it ends. */
export type BoxSpan = { readonly start: number; readonly header: number; readonly end: number };

/** Boxes of a video that hold what people and phones wrote about it, place included (ISO/IEC 14496-12, 8.10 and 8.11). */
export const privateTypes: readonly string[] = ['udta', 'meta', 'uuid'];
/** Boxes that may hold them. */
const outerTypes: readonly string[] = ['moov', 'trak', 'mdia', 'minf'];

const maxBoxes = 10_000;
const maxDepth = 4;

/**
 * Finds where the private boxes of a video stand between `start` and `end` of `bytes`: they can be blanked, because everything
 * else keeps its place. Boxes that contradict the format end the search on their level.
 */
export function findPrivateBoxes(bytes: Uint8Array, start = 0, end = bytes.length): BoxSpan[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: BoxSpan[] = [];
  let seen = 0;
  const search = (from: number, to: number, depth: number): void => {
    for (let at = from; at + 8 <= to && seen < maxBoxes; seen++) {
      const declared = buffer.readUInt32BE(at);
      if (declared === 1 && at + 16 > to) return;
      const header = declared === 1 ? 16 : 8;
      const size =
        declared === 1 ? Number(buffer.readBigUInt64BE(at + 8)) : declared === 0 ? to - at : declared;
      if (size < header) return;
      // of a video that breaks off, what is there counts
      const boxEnd = Math.min(at + size, to);
      const type = buffer.toString('latin1', at + 4, at + 8);
      if (privateTypes.includes(type)) found.push({ start: at, header, end: boxEnd });
      else if (outerTypes.includes(type) && depth < maxDepth) search(at + header, boxEnd, depth + 1);
      at = boxEnd;
    }
  };
  search(start, end, 0);
  return found;
}
