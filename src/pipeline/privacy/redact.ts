import { foldText } from '../../core/text/fold-text.ts';
import { compileNames, type NameIndex } from './compile-names.ts';
import { findLinks } from './find-links.ts';
import { findHandles, findNames } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';
import { createPlainTest } from './is-plain.ts';
import { createMaskedText, maskMatches, renderMasked } from './masked-text.ts';

/** Longer texts are cut: nothing that leaves is longer, and WhatsApp itself stops here. */
const maxLength = 65_536;

const isolatedMention = /@\u2068[^\u2069\n]{0,200}\u2069?/gu;
const existingMark = /\[(?:phone|email|name|number|link|place|code)\]/g;
const lineSeparators = /\r\n?|[\u2028\u2029\u0085]/g;
// Control characters, bidi marks, embeddings and isolates, zero-width spaces, byte order marks, tag characters.
const controls =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// Joiners shape letters and emoji; next to ASCII they only hide something.
const strayJoiner = /(?<=[\x00-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\x7f])/g;
const needsCleaning = /[\x00-\x08\x0b-\x1f\x7f-\xff\u0100-\u{10ffff}]/u;

/** Anything that `removeControls` may take away. */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Text without what a reader cannot see: control and bidi characters, hiding joiners; any line break is \n. */
export function removeControls(text: string): string {
  if (!needsCleaning.test(text)) return text;
  return text.replace(lineSeparators, '\n').replace(controls, '').replace(strayJoiner, '');
}

export type Redactor = (text: string) => string;

/**
 * A redactor for one group's display names; build it once for many texts. Of `ordinary` see `findOrdinaryWords`; `fold` where
 * texts have been folded already.
 */
export function createRedactor(
  names: readonly string[],
  ordinary?: ReadonlySet<string>,
  fold: (text: string) => string = foldText,
): Redactor {
  const index: NameIndex = compileNames(names, ordinary);
  const isPlain = createPlainTest(index);
  return (text) => {
    const source = text.length > maxLength ? text.slice(0, maxLength) : text;
    if (!hidden.test(source) && isPlain(fold(source))) return source;
    const clean = removeControls(
      source.includes('\u2068') ? source.replace(isolatedMention, '[name]') : source,
    );
    const masked = createMaskedText(clean);
    if (clean.includes('[')) maskMatches(masked, existingMark, (match) => match[0]);
    findLinks(masked, index);
    findHandles(masked);
    findNumbers(masked);
    findNames(masked, index);
    return renderMasked(masked);
  };
}

/**
 * Takes out what identifies a person: phone, card, account and other long numbers in any script, e-mail addresses,
 * handles and mentions, coordinates, codes, links beyond their domain, and the group's names.
 * Dates, times and amounts of money stay. Each is replaced by a short mark such as `[phone]`.
 */
export function redact(text: string, names: readonly string[]): string {
  return createRedactor(names)(text);
}
