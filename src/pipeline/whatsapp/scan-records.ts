import type { ByteBlock } from './byte-block.ts';
import type { ByteMatcher } from './match-bytes.ts';
import type { HeaderMatcher } from './match-header.ts';
import type { Block } from './read-blocks.ts';

/** Takes the records of a transcript as they are found. */
export type RecordSink = {
  /** A line carries a header (its fields are in the matcher): does it begin an entry, or belong to the body before? */
  accept(): boolean;
  /** The accepted header begins an entry. */
  begin(): void;
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
  /** Messages whose end was dropped because they were longer than the cap. */
  cappedMessages = 0;

  readonly #matcher: HeaderMatcher;
  readonly #byteMatcher: ByteMatcher;
  readonly #sink: RecordSink;
  readonly #maxMessageUnits: number;
  /** A record has begun; what came of its body in earlier blocks is `#held`. */
  #open = false;
  #held = '';
  #heldLineEnd = 0;
  #capped = false;

  constructor(matcher: HeaderMatcher, byteMatcher: ByteMatcher, sink: RecordSink, maxMessageUnits: number) {
    this.#matcher = matcher;
    this.#byteMatcher = byteMatcher;
    this.#sink = sink;
    this.#maxMessageUnits = maxMessageUnits;
  }

  /** Scans one block; every block but the last ends with a line break. */
  scan(block: Block): void {
    if (typeof block === 'string') this.#scanText(block);
    else this.#scanBytes(block);
  }

  #scanText(text: string): void {
    const matcher = this.#matcher;
    const sink = this.#sink;
    let at = 0;
    // where the open record began in this block; −1 while it began in an earlier one
    let bodyFrom = -1;
    let lineEnd = 0;
    let open = this.#open;
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
        } else if (open) this.#closeHeld(text.slice(0, at), true);
        sink.begin();
        open = true;
        bodyFrom = body;
        lineEnd = end;
      } else if (!open && end > at) this.linesBefore++;
      at = next;
    }
    this.lines += lines;
    this.#open = open;
    if (bodyFrom >= 0) {
      this.#held = '';
      this.#capped = false;
      this.#heldLineEnd = lineEnd - bodyFrom;
      this.#hold(text.slice(bodyFrom));
    } else if (open) this.#hold(text);
  }

  /** As `#scanText`, in bytes. */
  #scanBytes(block: ByteBlock): void {
    const matcher = this.#byteMatcher;
    const sink = this.#sink;
    const { bytes, latin } = block;
    const { length } = bytes;
    let at = 0;
    let bodyFrom = -1;
    let lineEnd = 0;
    let open = this.#open;
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
        } else if (open) this.#closeHeld(block.text(0, at), true);
        sink.begin();
        open = true;
        bodyFrom = body;
        lineEnd = end;
      } else if (!open && end > at) this.linesBefore++;
      at = next;
    }
    this.lines += lines;
    this.#open = open;
    if (bodyFrom >= 0) {
      this.#held = '';
      this.#capped = false;
      this.#heldLineEnd = block.text(bodyFrom, lineEnd).length;
      this.#hold(block.text(bodyFrom, length));
    } else if (open) this.#hold(block.text(0, length));
  }

  /** Closes the last record. */
  finish(): void {
    if (this.#open) this.#closeHeld('', false);
    this.#open = false;
  }

  #hold(text: string): void {
    if (this.#capped) return;
    const room = this.#maxMessageUnits - this.#held.length;
    if (text.length <= room) {
      this.#held += text;
      return;
    }
    this.#held += text.slice(0, room);
    this.#capped = true;
    this.cappedMessages++;
  }

  /** Closes the record that began in an earlier block. */
  #closeHeld(rest: string, inside: boolean): void {
    this.#hold(rest);
    const text = this.#held;
    this.#held = '';
    let to = text.length;
    if (!this.#capped) {
      // one line break ends a body; at the end of the file blank lines belong to nobody
      do {
        if (to > 0 && text.charCodeAt(to - 1) === 0x0a) to--;
        if (to > 0 && text.charCodeAt(to - 1) === 0x0d) to--;
      } while (!inside && to > this.#heldLineEnd && isLineBreak(text.charCodeAt(to - 1)));
    }
    this.#capped = false;
    this.#sink.record(text, 0, to, Math.min(this.#heldLineEnd, to));
  }
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
