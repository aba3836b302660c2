/** Printable ASCII without `@` and without double spaces: already its own normal form. */
const plain = /^[!-?A-~]+(?: [!-?A-~]+)*$/;

const bidiMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
// a mention at the very end has lost its closing mark: readers trim marks at the ends of a body
const namedMention = /@\u2068[^\u2069]{0,200}(?:\u2069|$)/g;
const numberMention = /@\+?\d{5,20}/g;
const endMarks = new Set([' ', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);

/**
 * The part of a body that every phone shows alike: NFC, without bidi marks, without invisible marks at its ends, white
 * space collapsed, mentions (a name on one phone, a number on another) reduced to `@`.
 */
export function normaliseBody(text: string): string {
  if (plain.test(text)) return text;
  const collapsed = text
    .normalize('NFC')
    .replace(namedMention, '@')
    .replace(numberMention, '@')
    .replace(bidiMarks, '')
    .replace(/\s+/g, ' ');
  let from = 0;
  let to = collapsed.length;
  while (from < to && endMarks.has(collapsed[from]!)) from++;
  while (to > from && endMarks.has(collapsed[to - 1]!)) to--;
  return collapsed.slice(from, to);
}
