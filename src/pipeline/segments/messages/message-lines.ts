import { createHash } from 'node:crypto';
import { Utf8Writer } from '../../../core/text/utf8-writer.ts';
import { hashId, idDigits, writeTextId } from '../format/hash-key.ts';
import type { Fact } from '../format/segment.ts';
import type { SegmentMessage } from './segment-message.ts';
import { plainEnding, writeContent } from './write-message.ts';

/** The lines of `writeContent`, gathered as bytes. */
export class MessageLines {
  readonly #lines = new Utf8Writer();
  readonly #endings = new Map<string, string>();

  add(message: SegmentMessage): void {
    this.#separate();
    this.#lines.write(writeContent(message, this.#endings));
  }

  /** The same line as that of its message, without making one: of a text that is one message, of one author, as it was written. */
  addPlainText(minute: number, fact: Fact): void {
    const lines = this.#lines;
    const { key, text, displayNames } = fact;
    this.#separate();
    lines.write('["');
    const id = lines.skip(idDigits);
    lines.write('",');
    lines.writeNumber(minute);
    lines.write(',"text",');
    const quote = lines.length;
    const isBare = lines.writeJson(text);
    if (isBare && text === key) writeTextId(minute, lines.room, quote + 1, lines.length - 1, id);
    else lines.fill(id, hashId(minute, 't', key, false, 0));
    lines.write(',');
    lines.write(plainEnding(displayNames[0]!.value, this.#endings));
  }

  /** 32 hex digits of the SHA-256 of all lines, which are forgotten. */
  digest(): string {
    // synchronous: WebCrypto goes through another thread, which costs as much again as a day's hash
    const hash = createHash('sha256').update(this.#lines.view()).digest('hex');
    this.#lines.clear();
    return hash.slice(0, 32);
  }

  #separate(): void {
    if (this.#lines.length > 0) this.#lines.write('\n');
  }
}
