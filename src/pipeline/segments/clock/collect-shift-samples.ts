import { detach } from '../../whatsapp/bytes/read-chars.ts';
import { normaliseBody } from '../merge/normalise-body.ts';

/** A body that stands once in a chat, when, and at which place in the order of the chat. */
export type ShiftSample = { readonly minute: number; readonly body: string; readonly at: number };

/** Shorter bodies ("see you tomorrow") are said too often to prove anything. */
const minLength = 20;
/** Longer ones cost more memory and prove no more. */
const maxLength = 2000;
const maxSamples = 16_384;

type Candidate = ShiftSample & { readonly rank: number; once: boolean };

/**
 * Long bodies that occur once, at most 16,384 of them. Which ones are kept depends on the bodies alone, so that two
 * exports of one chat keep the same ones however much else they hold.
 */
export class ShiftSampler {
  readonly #found = new Map<string, Candidate>();
  #limit = 2 ** 32;

  /** Of a message of kind `text`; `at` grows from call to call. */
  add(minute: number, text: string, at: number): void {
    if (text.length < minLength || text.length > maxLength) return;
    const body = normaliseBody(text);
    if (body.length < minLength) return;
    const rank = rankBody(body);
    if (rank >= this.#limit) return;
    const known = this.#found.get(body);
    if (known !== undefined) {
      known.once = false;
      return;
    }
    // a body kept as it was read would keep the block it was read from
    const kept = detach(body);
    this.#found.set(kept, { minute, body: kept, at, rank, once: true });
    if (this.#found.size < 2 * maxSamples) return;
    this.#limit /= 2;
    for (const { body, rank } of this.#found.values()) if (rank >= this.#limit) this.#found.delete(body);
  }

  list(): ShiftSample[] {
    const samples = [...this.#found.values()].filter(({ once }) => once);
    samples.sort((a, b) => a.rank - b.rank || (a.body < b.body ? -1 : 1));
    return samples.slice(0, maxSamples);
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
function rankBody(body: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < body.length; i++) hash = Math.imul(hash ^ body.charCodeAt(i), 0x01000193);
  // FNV mixes its low bits best
  return ((hash << 16) | (hash >>> 16)) >>> 0;
}
