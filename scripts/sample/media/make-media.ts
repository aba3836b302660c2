import { createRandom } from '../random.ts';
import type { SampleAttachment } from '../sample-message.ts';
import { encodeJpeg } from './encode-jpeg.ts';
import { encodePdf } from './encode-pdf.ts';
import { encodeVoiceNote } from './encode-voice.ts';
import { paintScene } from './paint-scene.ts';

/** "RIFF", 26 bytes, "WEBP"; chunk "VP8L" of 13 bytes: signature 2F, 1×1, one transparent pixel (RFC 9649). */
const sticker = [
  0x52, 0x49, 0x46, 0x46, 0x1a, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4c, 0x0d, 0, 0, 0, 0x2f,
  0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0,
];

const sheetLines = [
  'Opening hours and keys',
  'Materials, with prices',
  'Who brings what',
  'Safety notes for machines',
  'Open questions for the next meeting',
  'Dates and deadlines',
  'Contact: office@harbourmakers.example.org',
];

/** File extension of an attachment, without the dot. */
export function mediaExtension(attachment: SampleAttachment): string {
  switch (attachment.type) {
    case 'image':
      return 'jpg';
    case 'voice':
      return 'opus';
    case 'audio':
      return 'opus';
    case 'video':
    case 'gif':
      return 'mp4';
    case 'sticker':
      return 'webp';
    case 'document':
      return 'pdf';
    case 'contact':
      return 'vcf';
  }
}

/** The bytes of an attachment; null for those no phone includes (videos). */
export function makeMedia(attachment: SampleAttachment): Uint8Array<ArrayBuffer> | null {
  if (attachment.tooBig) return null;
  switch (attachment.type) {
    case 'image': {
      const { width, height, rgb } = paintScene(attachment.seed);
      return encodeJpeg(width, height, rgb);
    }
    case 'voice':
    case 'audio':
      return encodeVoiceNote(attachment.seconds, attachment.seed);
    case 'sticker':
      return Uint8Array.from(sticker);
    case 'document': {
      const random = createRandom(attachment.seed);
      const page = (): string[] =>
        random.shuffle(sheetLines).map((line) => `${line}: ${random.between(2, 480)}`);
      return encodePdf(attachment.title ?? 'Sheet', Array.from({ length: attachment.pages }, page));
    }
    case 'contact': {
      const number = `+1 (202) 555-01${String(attachment.seed % 100).padStart(2, '0')}`;
      const lines = [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${attachment.title}`,
        `TEL;TYPE=CELL:${number}`,
        'END:VCARD',
        '',
      ];
      return Uint8Array.from(new TextEncoder().encode(lines.join('\r\n')));
    }
    case 'video':
    case 'gif':
      return null;
  }
}
