import { normaliseBody } from './normalise-body.ts';

/** A body that stands once in a chat, and when. */
export type ShiftSample = { readonly minute: number; readonly body: string };

/** Shorter bodies ("see you tomorrow") are said too often to prove anything. */
const minLength = 20;
const maxSamples = 8192;

type Source = { readonly minute: number; readonly kind: string; readonly text: string };

/**
 * Long bodies that occur once, at most 8,192 of them. Which ones are kept depends on the bodies alone, so that two
 * exports of one chat keep the same ones however much else they hold.
 */
export function collectShiftSamples(entries: Iterable<Source>): ShiftSample[] {
  const minutes = new Map<string, number>();
  let limit = 2 ** 32;
  for (const entry of entries) {
    if (entry.kind !== 'text' || entry.text.length < minLength) continue;
    const body = normaliseBody(entry.text);
    if (body.length < minLength || rank(body) >= limit) continue;
    minutes.set(body, minutes.has(body) ? repeated : entry.minute);
    if (minutes.size < 2 * maxSamples) continue;
    limit /= 2;
    for (const known of minutes.keys()) if (rank(known) >= limit) minutes.delete(known);
  }
  const samples: ShiftSample[] = [];
  for (const [body, minute] of minutes) if (!Number.isNaN(minute)) samples.push({ minute, body });
  samples.sort((a, b) => rank(a.body) - rank(b.body) || (a.body < b.body ? -1 : 1));
  return samples.slice(0, maxSamples);
}

const repeated = Number.NaN;

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
function rank(body: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < body.length; i++) hash = Math.imul(hash ^ body.charCodeAt(i), 0x01000193);
  // FNV mixes its low bits best
  return ((hash << 16) | (hash >>> 16)) >>> 0;
}
