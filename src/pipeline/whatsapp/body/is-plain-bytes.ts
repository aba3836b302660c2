import { codeAt, codeBefore } from '../bytes/read-bytes.ts';
import { isBidiMark } from '../bytes/read-chars.ts';
import type { BodyContext } from './body-reading.ts';
import { hashUnits, markerIndex, mayBeginMarker, mayEndMarkerWord } from './marker-index.ts';
import { openTails } from './read-attachment.ts';

/** Ends of lines and bodies, by their last byte: what must be looked at more closely. */
const looseEnds = new Uint8Array(256).fill(1, 0x80);
for (const sign of '>) :\r0123456789') looseEnds[sign.charCodeAt(0)] = 1;

/**
 * Whether the bytes of a body show that `isPlainBody` would clear it; false where only the decoded text can tell. Most
 * bodies are plain, and cost a look at their first and last characters.
 */
export function isPlainBytes(
  view: DataView,
  bytes: Uint8Array,
  from: number,
  to: number,
  lineEnd: number,
  platform: BodyContext['platform'],
): boolean {
  if (from >= to) return false;
  const first = bytes[from]!;
  if (first === 0x3c || (first >= 0x80 && isBidiMark(codeAt(bytes, from)))) return false;
  const loose = looseEnds[bytes[to - 1]!]! | looseEnds[bytes[lineEnd - 1]!]!;
  if (loose !== 0 && !endsPlainly(bytes, from, to, lineEnd)) return false;
  if (mayBeginMarker(view, bytes, from, to)) return false;
  return platform === 'android' || !mayEndMarker(view, bytes, to);
}

function endsPlainly(bytes: Uint8Array, from: number, to: number, lineEnd: number): boolean {
  const last = bytes[to - 1]!;
  if (last === 0x3e || last === 0x20 || last === 0x0d) return false;
  if (last >= 0x80 && isBidiMark(codeBefore(bytes, to))) return false;
  const tail = bytes[lineEnd - 1]!;
  if (
    tail < 0x80 ? tail === 0x29 || tail === 0x3e || tail === 0x3a : openTails.has(codeBefore(bytes, lineEnd))
  ) {
    return false;
  }
  return last < 0x30 || last > 0x39 || !endsWithPlace(bytes, from, to);
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
function mayEndMarker(view: DataView, bytes: Uint8Array, to: number): boolean {
  if (to < 4) return true;
  const word = view.getInt32(to - 4, true);
  if ((word & 0x80808000) === 0) return mayEndMarkerWord(word);
  let at = to;
  for (let units = 0; units < 3 && at > 0; units++) {
    at--;
    if (bytes[at]! < 0x80) continue;
    while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
    // a character of two units: no marker ends with one
    if (bytes[at]! >= 0xf0) return false;
  }
  const { tails } = markerIndex();
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
