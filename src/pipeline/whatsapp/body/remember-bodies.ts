import type { ByteBlock } from '../bytes/byte-block.ts';
import { ByteTable } from '../bytes/byte-table.ts';
import { hashBytes } from '../bytes/compare-bytes.ts';
import { detach } from '../bytes/read-chars.ts';
import type { BodyContext, BodyReading } from './body-reading.ts';
import { joinBreaks } from './join-lines.ts';
import { readBody } from './read-body.ts';

/** Bodies up to so many units or bytes are remembered, so many of them. */
const longestKnown = 64;
const mostKnown = 256;

/** Reads the bodies of one transcript. Left-out media and deleted messages come again and again: those are read once. */
export class BodyReader {
  readonly #context: BodyContext;
  readonly #known = new Map<string, BodyReading>();
  readonly #bytes = new ByteTable();
  readonly #readings: BodyReading[] = [];
  /** The remembered body that was read last, while nobody has told its bytes. */
  #latest: { readonly raw: string; readonly reading: BodyReading } | null = null;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** As `readBody`, of a body with an author. */
  read(raw: string): BodyReading {
    if (raw.length > longestKnown) return readBody(raw, true, this.#context);
    const known = this.#known.get(raw);
    if (known !== undefined) {
      this.#latest = { raw, reading: known };
      return known;
    }
    const reading = readBody(raw, true, this.#context);
    if (
      this.#known.size < mostKnown &&
      reading.kind !== 'text' &&
      (reading.attachment?.name ?? null) === null
    ) {
      this.#latest = { raw: detach(raw), reading: { ...reading, text: detach(reading.text) } };
      this.#known.set(this.#latest.raw, this.#latest.reading);
    }
    return reading;
  }

  /** The reading of bytes that were told to be such a body; null of all others. */
  find({ view }: ByteBlock, from: number, to: number): BodyReading | null {
    if (to - from > longestKnown) return null;
    const at = this.#bytes.find(view, from, to, hashBytes(view, from, to - from));
    return at < 0 ? null : this.#readings[at]!;
  }

  /** Tells the bytes of the body that was read last, if these are they. */
  tell(block: ByteBlock, from: number, to: number): void {
    const latest = this.#latest;
    if (latest === null || to - from > longestKnown) return;
    this.#latest = null;
    if (joinBreaks(block.text(from, to)) !== latest.raw || this.find(block, from, to) !== null) return;
    const isNew = this.#bytes.add(block.bytes.subarray(from, to), hashBytes(block.view, from, to - from));
    if (isNew) this.#readings.push(latest.reading);
  }
}
