import type { ByteBlock } from '../bytes/byte-block.ts';
import type { Block } from '../bytes/read-blocks.ts';
import type { ByteMatcher } from '../header/match-bytes.ts';
import type { HeaderMatcher } from '../header/match-header.ts';
import type { PendingRecord } from './pending-record.ts';

/** Takes the records of a transcript as they are found. */
export type RecordSink = {
  /** A line carries a header (its fields are in the matcher): does it begin an entry, or belong to the body before? */
  accept(): boolean;
  /** The accepted header `[at, body)` begins an entry; in bytes or in UTF-16 units, as the block is. */
  begin(at: number, body: number): void;
  /** The entry that began last is complete: its body is `[from, to)`, its first line ends at `lineEnd`. */
  record(text: string, from: number, to: number, lineEnd: number): void;
  /** The same in bytes; records of one block come in order. */
  recordBytes(block: ByteBlock, from: number, to: number, lineEnd: number): void;
};

/** Cuts blocks of whole lines into records. Holds one message between two blocks. */
export class RecordScanner {
  lines = 0;
  /** Lines with text before the first header. */
  linesBefore = 0;

  readonly #matcher: HeaderMatcher;
  readonly #byteMatcher: ByteMatcher;
  readonly #sink: RecordSink;
  readonly #held: PendingRecord;

  constructor(matcher: HeaderMatcher, byteMatcher: ByteMatcher, sink: RecordSink, pending: PendingRecord) {
    this.#matcher = matcher;
    this.#byteMatcher = byteMatcher;
    this.#sink = sink;
    this.#held = pending;
  }

  /** Scans one block; every block but the last ends with a line break. */
  scan(block: Block): void {
    if (typeof block === 'string') this.#scanText(block);
    else this.#scanBytes(block);
  }

  #scanText(text: string): void {
    const matcher = this.#matcher;
    const sink = this.#sink;
    const pending = this.#held;
    let at = 0;
    // where the open record began in this block; −1 while it began in an earlier one
    let bodyFrom = -1;
    let lineEnd = 0;
    let lines = 0;
    while (at < text.length) {
      const found = text.indexOf('\n', at);
      let end = found < 0 ? text.length : found;
      const next = found < 0 ? end : found + 1;
      if (end > at && text.charCodeAt(end - 1) === 0x0d) end--;
      lines++;
      const body = matcher.match(text, at, end);
      if (body >= 0 && sink.accept()) {
        if (bodyFrom >= 0) {
          let to = at - 1;
          if (to > bodyFrom && text.charCodeAt(to - 1) === 0x0d) to--;
          sink.record(text, bodyFrom, to < bodyFrom ? bodyFrom : to, lineEnd);
        } else if (pending.open) pending.close(text.slice(0, at), true, sink);
        sink.begin(at, body);
        bodyFrom = body;
        lineEnd = end;
      } else if (bodyFrom < 0 && !pending.open && end > at) this.linesBefore++;
      at = next;
    }
    this.lines += lines;
    if (bodyFrom >= 0) pending.begin(text.slice(bodyFrom), lineEnd - bodyFrom);
    else if (pending.open) pending.add(text);
  }

  /** As `#scanText`, in bytes. */
  #scanBytes(block: ByteBlock): void {
    const matcher = this.#byteMatcher;
    const sink = this.#sink;
    const pending = this.#held;
    const { bytes, latin } = block;
    const { length } = bytes;
    let at = 0;
    let bodyFrom = -1;
    let lineEnd = 0;
    let lines = 0;
    while (at < length) {
      const found = latin.indexOf('\n', at);
      let end = found < 0 ? length : found;
      const next = found < 0 ? end : found + 1;
      if (end > at && bytes[end - 1] === 0x0d) end--;
      lines++;
      const body = matcher.match(block, at, end);
      if (body >= 0 && sink.accept()) {
        if (bodyFrom >= 0) {
          let to = at - 1;
          if (to > bodyFrom && bytes[to - 1] === 0x0d) to--;
          sink.recordBytes(block, bodyFrom, to < bodyFrom ? bodyFrom : to, lineEnd);
        } else if (pending.open) pending.close(block.text(0, at), true, sink);
        sink.begin(at, body);
        bodyFrom = body;
        lineEnd = end;
      } else if (bodyFrom < 0 && !pending.open && end > at) this.linesBefore++;
      at = next;
    }
    this.lines += lines;
    if (bodyFrom >= 0) pending.begin(block.text(bodyFrom, length), block.text(bodyFrom, lineEnd).length);
    else if (pending.open) pending.add(block.text(0, length));
  }

  /** Closes the last record. */
  finish(): void {
    if (this.#held.open) this.#held.close('', false, this.#sink);
  }
}
