import { crc32 } from 'node:zlib';

// APPNOTE D.1: without the UTF-8 flag, names are in IBM code page 437; its upper half, from 0x80.
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether all bytes are ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/**
 * Decodes the name of an entry from its raw bytes: the UTF-8 flag, then the Unicode path extra (0x7075), then
 * unmarked UTF-8 where it is valid, then code page 437. `raw` has at most a few thousand bytes.
 */
export function decodeName(raw: Uint8Array, utf8Flag: boolean, unicodePath: Uint8Array | null): string {
  if (utf8Flag) {
    const marked = decodeUtf8(raw);
    if (marked !== null) return marked;
  }
  if (unicodePath !== null) {
    const extra = decodeUnicodePath(raw, unicodePath);
    if (extra !== null) return extra;
  }
  return decodeUtf8(raw) ?? decodeCodePage437(raw);
}

/** Data of the Info-ZIP Unicode Path extra field (APPNOTE 4.6.9), void unless its checksum is that of the plain name. */
function decodeUnicodePath(raw: Uint8Array, data: Uint8Array): string | null {
  // 0: version, 1: nothing else is defined. 1: CRC-32 of the header's name. 5: the name in UTF-8.
  if (data.length < 6 || data[0] !== 1) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getUint32(1, true) !== crc32(raw)) return null;
  return decodeUtf8(data.subarray(5));
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

function decodeCodePage437(bytes: Uint8Array): string {
  const units = Array.from(bytes, (byte) => (byte < 0x80 ? byte : codePage437.charCodeAt(byte - 0x80)));
  return String.fromCharCode(...units);
}
