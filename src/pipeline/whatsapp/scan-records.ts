import type { HeaderMatcher } from './match-header.ts';

/** Takes the records of a transcript as they are found. */
export type RecordSink = {
  /** A line carries a header (its fields are in the matcher): does it begin an entry, or belong to the body before? */
  accept(): boolean;
  /** The accepted header begins an entry. */
  begin(): void;
  /** The entry that began last is complete: its body is `[from, to)`, its first line ends at `lineEnd`. */
  record(text: string, from: number, to: number, lineEnd: number): void;
};

/** Cuts blocks of whole lines into records. Holds one message between two blocks. */
export class RecordScanner {
  lines = 0;
  /** Lines with text before the first header. */
  linesBefore = 0;
  /** Messages whose end was dropped because they were longer than the cap. */
  cappedMessages = 0;

  readonly #matcher: HeaderMatcher;
  readonly #sink: RecordSink;
  readonly #maxMessageUnits: number;
  #rest = '';
  #open = false;
  /** In `#rest`: where its first line ends. */
  #restLineEnd = 0;
  #held: { text: string; lineEnd: number } | null = null;

  constructor(matcher: HeaderMatcher, sink: RecordSink, maxMessageUnits: number) {
    this.#matcher = matcher;
    this.#sink = sink;
    this.#maxMessageUnits = maxMessageUnits;
  }

  /** Scans one block; every block but the last ends with a line break. */
  scan(block: string): void {
    const text = this.#rest === '' ? block : this.#rest + block;
    let at = this.#rest.length;
    let bodyFrom = 0;
    let bodyLineEnd = this.#restLineEnd;
    const matcher = this.#matcher;
    const sink = this.#sink;
    while (at < text.length) {
      const found = text.indexOf('\n', at);
      const next = found < 0 ? text.length : found + 1;
      let end = found < 0 ? text.length : found;
      if (end > at && text.charCodeAt(end - 1) === 0x0d) end--;
      this.lines++;
      const body = matcher.match(text, at, end);
      if (body >= 0 && sink.accept()) {
        if (this.#open) this.#close(text, bodyFrom, at, bodyLineEnd);
        sink.begin();
        this.#open = true;
        bodyFrom = body;
        bodyLineEnd = end;
      } else if (!this.#open && end > at) this.linesBefore++;
      at = next;
    }
    this.#keep(text, bodyFrom, bodyLineEnd);
  }

  /** Closes the last record. */
  finish(): void {
    if (!this.#open) return;
    const text = this.#rest;
    let to = text.length;
    // blank lines at the very end belong to the file, not to its last message
    while (to > this.#restLineEnd && (text.charCodeAt(to - 1) === 0x0a || text.charCodeAt(to - 1) === 0x0d))
      to--;
    this.#emit(text, 0, to, this.#restLineEnd);
    this.#open = false;
    this.#rest = '';
  }

  #close(text: string, from: number, next: number, lineEnd: number): void {
    let to = next - 1;
    if (to > from && text.charCodeAt(to - 1) === 0x0d) to--;
    this.#emit(text, from, Math.max(to, from), lineEnd);
  }

  #emit(text: string, from: number, to: number, lineEnd: number): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null) this.#sink.record(held.text, 0, held.text.length, held.lineEnd);
    else this.#sink.record(text, from, to, Math.min(lineEnd, to));
  }

  #keep(text: string, bodyFrom: number, bodyLineEnd: number): void {
    if (!this.#open || this.#held !== null) {
      this.#rest = '';
      this.#restLineEnd = 0;
      return;
    }
    const length = text.length - bodyFrom;
    if (length <= this.#maxMessageUnits) {
      this.#rest = text.slice(bodyFrom);
      this.#restLineEnd = bodyLineEnd - bodyFrom;
      return;
    }
    this.cappedMessages++;
    const capped = text.slice(bodyFrom, bodyFrom + this.#maxMessageUnits);
    this.#held = { text: capped, lineEnd: Math.min(bodyLineEnd - bodyFrom, capped.length) };
    this.#rest = '';
    this.#restLineEnd = 0;
  }
}
