export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type LineEnd = 'lf' | 'crlf' | 'cr';

/** UTF-16 by its mark, or by the zero bytes that digits and spaces leave; everything else is read as UTF-8. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length & ~1, 2048);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.2 && even < odd * 0.1) return 'utf-16le';
  if (even > pairs * 0.2 && odd < even * 0.1) return 'utf-16be';
  return 'utf-8';
}

/** The line ends of the beginning of a file. */
export function sniffLineEnd(head: Uint8Array, encoding: Encoding): LineEnd {
  const step = encoding === 'utf-8' ? 1 : 2;
  const low = encoding === 'utf-16be' ? 1 : 0;
  let lines = 0;
  let returns = 0;
  let pairs = 0;
  for (let at = 0; at + step <= head.length; at += step) {
    const unit = step === 1 ? head[at]! : head[at + low]! + head[at + 1 - low]! * 256;
    if (unit === 0x0a) lines++;
    if (unit !== 0x0d) continue;
    returns++;
    const next = at + step + (step === 1 ? 0 : low);
    if (head[next] === 0x0a) pairs++;
  }
  if (lines === 0) return returns > 0 ? 'cr' : 'lf';
  return pairs > 0 ? 'crlf' : 'lf';
}
