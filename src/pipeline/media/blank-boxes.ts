import type { BoxSpan } from './find-private-boxes.ts';

const free = [0x66, 0x72, 0x65, 0x65];

/**
 * Makes boxes of a video free space of the same size, type `free` and zeros (ISO/IEC 14496-12, 8.1.2), as far as they lie in
 * `bytes`, which begin at `offset` of the video.
 */
export function blankBoxes(bytes: Uint8Array, offset: number, boxes: readonly BoxSpan[]): void {
  for (const { start, header, end } of boxes) {
    free.forEach((byte, i) => {
      const at = start + 4 + i - offset;
      if (at >= 0 && at < bytes.length) bytes[at] = byte;
    });
    const from = Math.max(0, start + header - offset);
    if (from < bytes.length) bytes.fill(0, from, Math.max(from, Math.min(bytes.length, end - offset)));
  }
}
