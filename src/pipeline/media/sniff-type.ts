import { Buffer } from 'node:buffer';

/** `bytes` at `at`; "\xNN" stands for a byte. Sources: IANA media types and the formats' own specifications. */
type Magic = { readonly at: number; readonly bytes: string; readonly type: string };

const magics: readonly Magic[] = [
  { at: 0, bytes: '\xff\xd8\xff', type: 'image/jpeg' },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { at: 0, bytes: 'GIF8', type: 'image/gif' },
  { at: 0, bytes: 'BM', type: 'image/bmp' },
  { at: 0, bytes: 'II*\0', type: 'image/tiff' },
  { at: 0, bytes: 'MM\0*', type: 'image/tiff' },
  { at: 0, bytes: '%PDF-', type: 'application/pdf' },
  { at: 0, bytes: '#!AMR', type: 'audio/amr' },
  { at: 0, bytes: 'ID3', type: 'audio/mpeg' },
  { at: 0, bytes: 'fLaC', type: 'audio/flac' },
  { at: 0, bytes: '\x1aE\xdf\xa3', type: 'video/x-matroska' },
  { at: 0, bytes: 'OggS', type: 'audio/ogg' },
  { at: 0, bytes: 'BEGIN:VCARD', type: 'text/vcard' },
  { at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', type: 'application/x-ole-storage' },
  { at: 0, bytes: 'Rar!\x1a\x07', type: 'application/vnd.rar' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', type: 'application/x-7z-compressed' },
  { at: 0, bytes: '\x1f\x8b', type: 'application/gzip' },
];

/** RIFF form types (bytes 8 to 12). */
const riffTypes: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
};

/** Major brands of ISO base media files (ISO/IEC 14496-12, `ftyp`); every other is taken for MP4. */
const brands: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
  avis: 'image/avif',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
  'qt  ': 'video/quicktime',
  '3gp4': 'video/3gpp',
  '3gp5': 'video/3gpp',
  '3gp6': 'video/3gpp',
};

const officeTypes: readonly (readonly [folder: string, type: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** Bytes of a beginning that tell what a file is. */
export const sniffBytes = 4096;

/** The media type of a file by its first bytes (`sniffBytes` or all); never by its name. `application/octet-stream` for anything unknown. */
export function sniffType(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, sniffBytes)).toString(
    'latin1',
  );
  if (text.startsWith('RIFF')) return riffTypes[text.slice(8, 12)] ?? 'application/octet-stream';
  if (text.slice(4, 8) === 'ftyp') return brands[text.slice(8, 12)] ?? 'video/mp4';
  if (text.startsWith('PK\x03\x04')) return sniffZip(text);
  const magic = magics.find(({ at, bytes }) => text.startsWith(bytes, at));
  if (magic !== undefined) return magic.type;
  // MPEG audio: 11 bits of sync, then the layer; layer 0 is AAC in ADTS (ISO/IEC 13818-7)
  if (head[0] === 0xff && (head[1]! & 0xe0) === 0xe0)
    return (head[1]! & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg';
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

function sniffZip(text: string): string {
  if (!text.includes('[Content_Types].xml') && !text.includes('_rels/')) return 'application/zip';
  return officeTypes.find(([folder]) => text.includes(folder))?.[1] ?? 'application/zip';
}

function isText(head: Uint8Array): boolean {
  const start = head.subarray(0, sniffBytes);
  if (start.length === 0) return false;
  if (start.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f)) return false;
  try {
    // the last character may be cut
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
