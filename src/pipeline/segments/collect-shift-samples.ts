import { detach } from '../whatsapp/read-chars.ts';
import { normaliseBody } from './normalise-body.ts';

/** A body that stands once in a chat, when, and at which place in the order of the chat. */
export type ShiftSample = { readonly minute: number; readonly body: string; readonly at: number };

/** Shorter bodies ("see you tomorrow") are said too often to prove anything. */
const minLength = 20;
/** Longer ones cost more memory and prove no more. */
const maxLength = 2000;
const maxSamples = 16_384;

type Candidate = ShiftSample & { readonly rank: number; once: boolean };

type Source = { readonly minute: number; readonly kind: string; readonly text: string };

/**
 * Long bodies that occur once, at most 16,384 of them. Which ones are kept depends on the bodies alone, so that two
 * exports of one chat keep the same ones however much else they hold.
 */
export class ShiftSampler {
  readonly #found = new Map<string, Candidate>();
  #limit = 2 ** 32;

  /** `at` grows from call to call. */
  add(source: Source, at: number): void {
    const { length } = source.text;
    if (source.kind !== 'text' || length < minLength || length > maxLength) return;
    const body = normaliseBody(source.text);
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
    this.#found.set(kept, { minute: source.minute, body: kept, at, rank, once: true });
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
