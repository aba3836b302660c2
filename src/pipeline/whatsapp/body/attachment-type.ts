import type { AttachmentType } from '../entry.ts';

const byName: readonly (readonly [RegExp, AttachmentType])[] = [
  [/^IMG-\d{8}-WA|-PHOTO-|^PHOTO-/u, 'image'],
  [/^VID-\d{8}-WA|-VIDEO-|^VIDEO-/u, 'video'],
  [/^PTT-\d{8}-WA/u, 'voice'],
  [/^AUD-\d{8}-WA|-AUDIO-|^AUDIO-/u, 'audio'],
  [/^STK-\d{8}-WA|-STICKER-|^STICKER-/u, 'sticker'],
  [/-GIF-|^GIF-/u, 'gif'],
  [/^DOC-\d{8}-WA/u, 'document'],
];

const byExtension: Readonly<Record<string, AttachmentType>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  heic: 'image',
  heif: 'image',
  avif: 'image',
  bmp: 'image',
  webp: 'sticker',
  gif: 'gif',
  mp4: 'video',
  mov: 'video',
  '3gp': 'video',
  mkv: 'video',
  avi: 'video',
  webm: 'video',
  m4v: 'video',
  opus: 'voice',
  m4a: 'audio',
  mp3: 'audio',
  aac: 'audio',
  ogg: 'audio',
  wav: 'audio',
  amr: 'audio',
  flac: 'audio',
  vcf: 'contact',
};

/** Returns the extension of a file name, lower case; '' where it has none of 1–5 letters and digits. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return '';
  const extension = name.slice(dot + 1).toLowerCase();
  return /^[a-z0-9]{1,5}$/u.test(extension) ? extension : '';
}

/** Names that only WhatsApp gives: `IMG-20240325-WA0003.jpg`, `00000012-PHOTO-2024-03-25-15-07-09.jpg`. */
export function isWhatsAppName(name: string): boolean {
  return (
    /^(IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d+\.\w{1,5}$/u.test(name) ||
    /^\d{8}-[A-Z]+-\d{4}(-\d\d){2,5}\.\w{1,5}$/u.test(name)
  );
}

/** What kind of file a name says it is. */
export function attachmentTypeOf(name: string): AttachmentType {
  const extension = extensionOf(name);
  if (extension === 'opus') return 'voice';
  if (extension === 'vcf') return 'contact';
  for (const [pattern, type] of byName) if (pattern.test(name)) return type;
  return byExtension[extension] ?? 'document';
}
