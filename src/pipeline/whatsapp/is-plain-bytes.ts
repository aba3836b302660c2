import type { BodyContext } from './body-reading.ts';
import { hashUnits, markerIndex, mayBeginMarker } from './marker-index.ts';
import { openTails } from './read-attachment.ts';
import { codeAt, codeBefore } from './read-bytes.ts';
import { isBidiMark } from './read-chars.ts';

/**
 * Whether the bytes of a body show that `isPlainBody` would clear it; false where only the decoded text can tell. Most
 * bodies are plain, and cost a look at their first and last three characters.
 */
export function isPlainBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  lineEnd: number,
  platform: BodyContext['platform'],
): boolean {
  if (from >= to) return false;
  const first = bytes[from]!;
  if (first === 0x3c || (first >= 0x80 && isBidiMark(codeAt(bytes, from)))) return false;
  const last = bytes[to - 1]!;
  if (last === 0x3e || last === 0x20 || last === 0x0d) return false;
  if (last >= 0x80 && isBidiMark(codeBefore(bytes, to))) return false;
  const tail = bytes[lineEnd - 1]!;
  if (
    tail < 0x80 ? tail === 0x29 || tail === 0x3e || tail === 0x3a : openTails.has(codeBefore(bytes, lineEnd))
  ) {
    return false;
  }
  if (last >= 0x30 && last <= 0x39 && endsWithPlace(bytes, from, to)) return false;
  if (mayBeginMarker(bytes, from, to)) return false;
  return platform === 'android' || !mayEndMarker(bytes, to);
}

/** `…?q=52.5,13.4`: the end of a shared place. */
function endsWithPlace(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at > to - 40; at--) {
    const code = bytes[at]!;
    if (code === 0x3d) return true;
    if (code !== 0x2c && code !== 0x2d && code !== 0x2e && (code < 0x30 || code > 0x39)) return false;
  }
  return false;
}

/** Whether the last three units are those of a marker that may follow a caption. */
function mayEndMarker(bytes: Uint8Array, to: number): boolean {
  if (to < 3) return true;
  let at = to;
  let wide = false;
  for (let units = 0; units < 3 && at > 0; units++) {
    at--;
    if (bytes[at]! < 0x80) continue;
    wide = true;
    while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
    // two units, of which the second alone may count
    if (bytes[at]! >= 0xf0) return true;
  }
  const { tails } = markerIndex();
  if (!wide) return tails[hashUnits(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!)] !== 0;
  const a = codeAt(bytes, at);
  const b = codeBefore(bytes, wideStart(bytes, to));
  return tails[hashUnits(a, b, codeBefore(bytes, to))] !== 0;
}

/** Where the last character before `end` begins. */
function wideStart(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}
