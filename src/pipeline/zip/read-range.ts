import type { ByteSource } from '../../ports/bytes.ts';
import { assertInside, type ReadStats, readInFull } from './read-in-full.ts';

export type RangeReader = {
  readonly size: number;
  readonly stats: ReadStats;
  /** Exactly `length` bytes from `offset`; valid until the caller drops them. Throws `zip_truncated` outside the file. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /**
   * The same range in slices of at most 64 KiB, each good until the next is asked for, read `windowsAhead` windows (4) at a
   * time.
   */
  stream(offset: number, length: number, windowsAhead?: number): AsyncGenerator<Uint8Array>;
};

type Window = { readonly start: number; readonly bytes: Uint8Array };

const sliceBytes = 65_536;
/** Read beyond a streamed range: the data descriptor behind an entry comes with it. */
const slackBytes = 64;

/**
 * Creates a buffered reader over a source: each miss fetches a whole window, two windows are kept (as a rule one
 * over data, one over the directory), so that neighbouring structures cost one read.
 */
export function createRangeReader(source: ByteSource, windowBytes: number): RangeReader {
  const { size } = source;
  const stats = { reads: 0, bytesRead: 0 };
  let windows: Window[] = [];

  function cached(offset: number, length: number): Uint8Array | null {
    for (const window of windows) {
      const from = offset - window.start;
      if (from < 0 || from + length > window.bytes.length) continue;
      if (window !== windows[0]) windows = [window, ...windows.filter((other) => other !== window)];
      return window.bytes.subarray(from, from + length);
    }
    return null;
  }

  async function fetch(offset: number, length: number, ahead: number): Promise<Uint8Array> {
    const wanted = Math.min(size, Math.max(length, ahead));
    // At the end of the file the window reaches backwards: the directory stands in front of the end record.
    const start = Math.min(offset, size - wanted);
    const end = Math.min(size, Math.max(offset + length, start + wanted));
    const bytes = await readInFull(source, stats, start, end);
    windows = [{ start, bytes }, ...windows.slice(0, 1)];
    return bytes.subarray(offset - start, offset - start + length);
  }

  return {
    size,
    stats,
    async read(offset, length) {
      assertInside(size, offset, length);
      if (length === 0) return new Uint8Array(0);
      return cached(offset, length) ?? (await fetch(offset, length, windowBytes));
    },
    async *stream(offset, length, windowsAhead = 4) {
      assertInside(size, offset, length);
      const end = offset + length;
      let at = offset;
      while (at < end) {
        const part = Math.min(sliceBytes, end - at);
        const ahead = Math.min(Math.max(windowBytes, end - at + slackBytes), windowsAhead * windowBytes);
        yield cached(at, part) ?? (await fetch(at, part, ahead));
        at += part;
      }
    },
  };
}
