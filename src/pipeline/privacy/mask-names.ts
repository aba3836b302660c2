import { compileNames } from './compile-names.ts';
import { maskKnownNames } from './find-names.ts';
import { createMaskedText, maskMatches, renderMasked } from './masked-text.ts';

/** What stands for somebody who is not to be named. */
export const namePlaceholder = '[name]';

/** Digits at the end of a number by which it is known, however its country is written. */
const knownDigits = 8;
const between = String.raw`[^\p{L}\p{N}\u0001]{0,3}`;

/** A pattern of the telephone numbers among these names; null for none. */
function compileNumbers(displayNames: readonly string[]): RegExp | null {
  const ends = displayNames
    .filter((name) => /^[^\p{L}]+$/u.test(name))
    .map((name) => name.normalize('NFKC').replace(/\D/g, ''))
    .filter((digits) => digits.length >= knownDigits)
    .map((digits) => [...digits.slice(-knownDigits)].join(between));
  if (ends.length === 0) return null;
  return new RegExp(String.raw`\+?(?:\d${between}){0,7}(?:${ends.join('|')})(?!\d)`, 'gu');
}

/**
 * Makes a function that takes the names and numbers of some people out of texts, in their usual forms, and leaves everything
 * else as it is. Of `ordinary` see `findOrdinaryWords`.
 */
export function createNameMask(
  displayNames: readonly string[],
  ordinary: ReadonlySet<string>,
): (text: string) => string {
  const index = compileNames(displayNames, ordinary);
  const numbers = compileNumbers(displayNames);
  return (text) => {
    const masked = createMaskedText(text);
    if (numbers !== null) maskMatches(masked, numbers, () => namePlaceholder);
    maskKnownNames(masked, index);
    return renderMasked(masked);
  };
}
