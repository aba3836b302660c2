/** Takes a record that was held. */
export type PendingSink = { record(text: string, from: number, to: number, lineEnd: number): void };

/** The record at the end of a block: the next one may go on with it. */
export class PendingRecord {
  /** A record has begun, and not ended. */
  open = false;
  /** Messages whose end was dropped because they were longer than the cap. */
  cappedMessages = 0;

  readonly #maxMessageUnits: number;
  #text = '';
  #lineEnd = 0;
  #capped = false;

  constructor(maxMessageUnits: number) {
    this.#maxMessageUnits = maxMessageUnits;
  }

  /** A record begins with the last text of a block; its first line ends at `lineEnd`. */
  begin(text: string, lineEnd: number): void {
    this.open = true;
    this.#text = '';
    this.#capped = false;
    this.#lineEnd = lineEnd;
    this.add(text);
  }

  /** What comes before the next header belongs to it. */
  add(text: string): void {
    if (this.#capped) return;
    const room = this.#maxMessageUnits - this.#text.length;
    if (text.length <= room) {
      this.#text += text;
      return;
    }
    this.#text += text.slice(0, room);
    this.#capped = true;
    this.cappedMessages++;
  }

  /** Hands the record to a sink; `inside`: another header follows. */
  close(rest: string, inside: boolean, sink: PendingSink): void {
    this.add(rest);
    const text = this.#text;
    this.#text = '';
    this.open = false;
    let to = text.length;
    if (!this.#capped) {
      // one line break ends a body; at the end of the file blank lines belong to nobody
      do {
        if (to > 0 && text.charCodeAt(to - 1) === 0x0a) to--;
        if (to > 0 && text.charCodeAt(to - 1) === 0x0d) to--;
      } while (!inside && to > this.#lineEnd && isLineBreak(text.charCodeAt(to - 1)));
    }
    this.#capped = false;
    sink.record(text, 0, to, Math.min(this.#lineEnd, to));
  }
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
