import { defaultBlockLimits, newByteFacts, type OpenTranscript, readBlocks } from './read-blocks.ts';

const encoder = new TextEncoder();

/** Lines `[fromLine, toLine)` of a transcript, as UTF-8 with \n whatever the file is written in. */
export function sliceTranscript(
  open: OpenTranscript,
  fromLine: number,
  toLine: number,
  maxLineBytes: number,
): OpenTranscript {
  return async function* () {
    let line = 0;
    for await (const block of readBlocks(open, newByteFacts(), { ...defaultBlockLimits, maxLineBytes })) {
      const bytes = typeof block === 'string' ? encoder.encode(block) : block.bytes;
      let from = line >= fromLine ? 0 : -1;
      let at = 0;
      while (at < bytes.length && line < toLine) {
        const found = bytes.indexOf(0x0a, at);
        at = found < 0 ? bytes.length : found + 1;
        line++;
        if (line === fromLine) from = at;
      }
      // the reader's buffer is used again
      if (from >= 0 && at > from) yield bytes.slice(from, at);
      if (line >= toLine) return;
    }
  };
}
