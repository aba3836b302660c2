/** Memory of `length` bytes, the same each time: whoever asks ends what the one before had. What it holds is not cleared. */
export type ScratchBuffer = (length: number) => Uint8Array<ArrayBuffer>;

/** It grows in steps, so that it grows seldom. */
const growthBytes = 1024 * 1024;
/** Zeros behind what is asked for: a reader of headers that goes astray sees the same whatever was held before. */
const tailBytes = 64;

/** Creates one buffer for many files, one after the other: a buffer for each would be collected late, and count until then. */
export function createScratchBuffer(): ScratchBuffer {
  let buffer = new ArrayBuffer(0);
  return (length) => {
    if (buffer.byteLength < length + tailBytes)
      buffer = new ArrayBuffer(Math.ceil((length + tailBytes) / growthBytes) * growthBytes);
    new Uint8Array(buffer, length, tailBytes).fill(0);
    return new Uint8Array(buffer, 0, length);
  };
}
