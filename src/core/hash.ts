/** Hashes: SHA-256 by WebCrypto (Workers and Node alike). */

const encoder = new TextEncoder();

/** Formats bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** Computes the SHA-256 of text (as UTF-8) or bytes, as 64 hex digits. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Computes a fingerprint of inputs: 128 bits (32 hex digits) of the SHA-256 over the parts, length-prefixed so that no two lists of parts coincide. */
export async function fingerprint(parts: readonly string[]): Promise<string> {
  const text = parts.map((part) => `${part.length}:${part}`).join('|');
  return (await sha256Hex(text)).slice(0, 32);
}
