import type { ByteBlock } from '../bytes/byte-block.ts';
import { matchEvent } from '../events/match-event.ts';
import { assignRoles } from './assign-roles.ts';
import type { HeaderTemplate } from './learn-template.ts';
import { type Timestamp, tokeniseTimestamp } from './tokenise-timestamp.ts';
import { understandWord } from './understand-word.ts';

/** Bytes of a line in which a header has its numbers. */
const headBytes = 40;
/** Longest name that is believed before the colon of such a line. */
const maxName = 80;

/** First bytes of the digits of other scripts in UTF-8 (Unicode general category Nd). */
const digitLeads = new Uint8Array(256);
for (const lead of [0xd9, 0xdb, 0xdf, 0xe0, 0xe1, 0xea, 0xef, 0xf0]) digitLeads[lead] = 1;

/** Whether a line after the first of `[from, to)` may be a header of some shape: it has three numbers early on, or what may be digits of another script. */
export function mayHoldHeaders({ bytes, latin }: ByteBlock, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const next = latin.indexOf('\n', at) + 1;
    if (next === 0 || next >= to) return false;
    const end = Math.min(to, next + headBytes);
    let numbers = 0;
    let inNumber = false;
    let wide = false;
    for (at = next; at < end && bytes[at] !== 0x0a; at++) {
      const byte = bytes[at]!;
      const isDigit = byte >= 0x30 && byte <= 0x39;
      if (isDigit && !inNumber) numbers++;
      inNumber = isDigit;
      if (digitLeads[byte] !== 0) wide = true;
    }
    if (numbers >= 3 || (wide && numbers === 0)) return true;
  }
  return false;
}

/** Lines that look like headers, but not like those of the file. */
export class ForeignHeaders {
  /** How many were looked at and found. */
  count = 0;

  readonly #template: HeaderTemplate;
  readonly #ownShape: string;

  constructor(template: HeaderTemplate) {
    this.#template = template;
    const { example, joiner } = template;
    const own = tokeniseTimestamp(`${example}x`, 0, example.length + 1).find(
      (timestamp) => timestamp.joiner === joiner,
    );
    this.#ownShape = own?.shape ?? '';
  }

  /** Counts those among the lines after the first of `[from, to)`. */
  look(text: string, from: number, to: number): void {
    let at = text.indexOf('\n', from);
    while (at >= 0 && at < to) {
      const next = text.indexOf('\n', at + 1);
      const stop = next < 0 || next > to ? to : next;
      const end = stop > at + 1 && text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop;
      if (this.shapeOf(text, at + 1, end) !== null) this.count++;
      at = next;
    }
  }

  /** The shape of a line that no header of the file matches; null where it is a line of text. */
  shapeOf(text: string, from: number, end: number): string | null {
    for (const timestamp of tokeniseTimestamp(text, from, end)) {
      if (timestamp.joiner === 'colon' && this.#template.joiner !== 'colon') continue;
      const isOwn = timestamp.shape === this.#ownShape;
      if (!isOwn && (!beginsLikeHeader(timestamp) || assignRoles(timestamp.tokens) === null)) continue;
      if (isFollowedByPerson(text, timestamp, end)) return timestamp.shape;
    }
    return null;
  }
}

/** A number first, or a month, era or part of the day: `Tomorrow 26/03/2024, 10:00 - Ada: x` is a sentence. */
function beginsLikeHeader({ tokens: [first] }: Timestamp): boolean {
  if (first?.kind !== 'word') return first?.kind === 'number';
  const { part, month, era } = understandWord(first.text);
  return part > 0 || month > 0 || era !== null;
}

/** A name with its colon, or a notice of WhatsApp: the times of a plan have neither. */
function isFollowedByPerson(text: string, { bodyStart }: Timestamp, end: number): boolean {
  const colon = text.indexOf(': ', bodyStart);
  if (colon > bodyStart && colon < Math.min(end, bodyStart + maxName)) return true;
  return matchEvent(text.slice(bodyStart, Math.min(end, bodyStart + 300)), null) !== null;
}
