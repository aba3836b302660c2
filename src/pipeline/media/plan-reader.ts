import type { ByteSource } from '../../ports/bytes.ts';
import { assertInside, readInFull } from '../zip/read-in-full.ts';
import type { RangeReader } from '../zip/read-range.ts';

export type Span = { readonly start: number; readonly end: number };

type BufferedBytes = { readonly start: number; readonly bytes: Uint8Array };

/** Parts nearer than this are one run: the bytes between them cost less than another request. */
const maxGapBytes = 16_384;
/** Read behind a run: the data descriptor behind its last entry. */
const slackBytes = 64;
/** Read at once outside of all runs: names in the directory. */
const asideBytes = 65_536;
/** A slice of a stream. */
const sliceBytes = 65_536;

/** Neighbouring spans joined, in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last !== undefined && span.start - last.end <= maxGapBytes) {
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      runs.push(span);
    }
  }
  return runs;
}

/**
 * A reader for the planned parts of a file: in blocks of `blockBytes`, so that neighbouring entries cost one request, and
 * no block reaches beyond its run. One block is held, always in the same memory; slices of a stream are parts of it, so
 * each is good only until the next is asked for. What is read outside of the plan does not push the block out.
 */
export function planReader(source: ByteSource, spans: readonly Span[], blockBytes: number): RangeReader {
  const { size } = source;
  const runs = joinSpans(spans);
  const stats = { reads: 0, bytesRead: 0 };
  const none: BufferedBytes = { start: 0, bytes: new Uint8Array(0) };
  let block = none;
  let aside = none;
  /** The memory of the last block. */
  let room: Uint8Array | undefined;

  async function fetch(start: number, end: number, lent?: Uint8Array): Promise<BufferedBytes> {
    return { start, bytes: await readInFull(source, stats, start, end, lent) };
  }

  /** The bytes at hand from `offset` on, at least one. */
  async function hold(offset: number): Promise<Uint8Array> {
    const found = from(block, offset) ?? from(aside, offset);
    if (found !== null) return found;
    const run = runs.find(({ start, end }) => offset >= start && offset < end + slackBytes);
    if (run === undefined) {
      aside = none;
      aside = await fetch(offset, Math.min(size, offset + asideBytes));
      return aside.bytes;
    }
    const end = Math.min(size, offset + blockBytes, run.end + slackBytes);
    const lent = room !== undefined && room.length >= end - offset ? room : undefined;
    block = none;
    room = undefined;
    block = await fetch(offset, end, lent);
    room = new Uint8Array(block.bytes.buffer);
    return block.bytes;
  }

  return {
    size,
    stats,
    async read(offset, length) {
      assertInside(size, offset, length);
      const bytes = new Uint8Array(length);
      for (let filled = 0; filled < length; ) {
        const part = (await hold(offset + filled)).subarray(0, length - filled);
        bytes.set(part, filled);
        filled += part.length;
      }
      return bytes;
    },
    async *stream(offset, length) {
      assertInside(size, offset, length);
      for (let at = offset; at < offset + length; ) {
        const slice = (await hold(at)).subarray(0, Math.min(sliceBytes, offset + length - at));
        yield slice;
        at += slice.length;
      }
    },
  };
}

function from({ start, bytes }: BufferedBytes, offset: number): Uint8Array | null {
  const at = offset - start;
  return at >= 0 && at < bytes.length ? bytes.subarray(at) : null;
}
