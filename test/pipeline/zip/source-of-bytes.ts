import type { ByteSource } from '../../../src/ports/bytes.ts';

/** A source over bytes in memory that keeps to the contract: a range outside them is an error of the caller. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) {
        throw new Error(`read outside the file: ${offset}+${length} of ${bytes.length}`);
      }
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** A giant of which only the given parts are not zero; nothing of its size is ever held. */
export function sparseSource(
  size: number,
  parts: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): ByteSource {
  return {
    size,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) throw new Error('read outside the file');
      const window = new Uint8Array(length);
      for (const { at, bytes } of parts) {
        const from = Math.max(offset, at);
        const to = Math.min(offset + length, at + bytes.length);
        if (from < to) window.set(bytes.subarray(from - at, to - at), from - offset);
      }
      return window;
    },
  };
}
