/** Printable ASCII without `@` and without double spaces: already its own normal form. */
const plain = /^[!-?A-~]+(?: [!-?A-~]+)*$/;

const bidiMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const namedMention = /@\u2068[^\u2069]{0,200}\u2069/g;
const numberMention = /@\+?\d{5,20}/g;
const endMarks = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * The part of a body that every phone shows alike: NFC, without bidi marks, without invisible marks at its ends, white
 * space collapsed, mentions (a name on one phone, a number on another) reduced to `@`.
 */
export function normaliseBody(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(namedMention, '@')
    .replace(numberMention, '@')
    .replace(bidiMarks, '')
    .replace(/\s+/g, ' ')
    .replace(endMarks, '');
}
