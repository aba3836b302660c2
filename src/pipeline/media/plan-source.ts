import type { ByteSource } from '../../ports/bytes.ts';

export type Span = { readonly start: number; readonly end: number };

export type PlannedSource = ByteSource & {
  /** Says which parts of the file will be read, in order; from then on no read reaches far beyond them. */
  plan(spans: readonly Span[]): void;
};

/** Read beyond a planned run: the windows of whoever reads end there. */
export const slackBytes = 65_536;
/** Parts nearer than this are one run: the bytes between them cost less than another request. */
const maxGapBytes = 16_384;
/** Read at once as long as nothing is planned: the directory. */
const unplannedBytes = 1024 * 1024;

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
 * A source that reads the planned parts of a file, and little else, in blocks of `blockBytes`: neighbouring entries cost
 * one request. One block is held; answers are copies, or a reader that keeps one would keep its whole block.
 */
export function planSource(source: ByteSource, blockBytes: number): PlannedSource {
  const { size } = source;
  let runs: readonly Span[] | null = null;
  let blockStart = 0;
  let block: Uint8Array = new Uint8Array(0);

  function blockEnd(offset: number): number {
    if (runs === null) return Math.min(size, offset + unplannedBytes);
    const run = runs.find(({ start, end }) => offset >= start && offset < end + slackBytes);
    const end = run === undefined ? offset : run.end + slackBytes;
    return Math.min(size, offset + blockBytes, end);
  }

  return {
    size,
    plan(spans) {
      runs = joinSpans(spans);
      block = new Uint8Array(0);
    },
    async read(offset, length) {
      const from = offset - blockStart;
      if (from >= 0 && from + length <= block.length) return block.slice(from, from + length);
      // the head may be at hand: what was read once is not read again
      const head = from >= 0 && from < block.length ? block.slice(from) : new Uint8Array(0);
      const start = offset + head.length;
      const end = Math.max(offset + length, blockEnd(start));
      block = new Uint8Array(0);
      block = await source.read(start, end - start);
      blockStart = start;
      if (head.length === 0) return block.slice(0, length);
      const bytes = new Uint8Array(length);
      bytes.set(head);
      bytes.set(block.subarray(0, length - head.length), head.length);
      return bytes;
    },
  };
}
