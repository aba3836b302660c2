import type { WarningKind } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import type { EditorText } from '@beacon-pulse/contracts/src/public/brands.ts';
import { eachMatch, listMatches } from '../../../core/text/each-match.ts';
import type { NameIndex } from '../compile-names.ts';
import { findLinks } from '../find-links.ts';
import { findHandles, findNames, maskKnownNames } from '../find-names.ts';
import { findNumbers } from '../find-numbers.ts';
import { createMaskedText } from '../masked-text.ts';
import { markEditorText } from './editor-text.ts';
import type { TextRange } from './find-copied-runs.ts';
import { findQuotations } from './find-quotations.ts';

export type TextWarning = TextRange & { readonly kind: WarningKind };

export type CheckedText = {
  /** By place. */
  readonly warnings: readonly TextWarning[];
  /** The text as it may be published; null where it names an erased person, or warnings have no reason against them. */
  readonly approve: (reason: string | null) => EditorText | null;
};

type KnownPeople = {
  readonly names: NameIndex;
  /** A word without those of erased people's names. */
  readonly maskErased: (word: string) => string;
  /** Runs that stand in messages too. */
  readonly copied: readonly TextRange[];
};

const kindOfMark: Readonly<Record<string, WarningKind>> = {
  '[phone]': 'phone',
  '[number]': 'number',
  '[email]': 'email',
  '[place]': 'place',
  '[code]': 'code',
  '[name]': 'name',
};
const word = /\p{L}[\p{L}\p{M}\p{Cf}'’-]*/gu;
/** A domain without a path: redaction lets it stand, an editor is told. */
const domain =
  /(?<![\p{L}\p{N}._%+@-])(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}\.){1,8}\p{Ll}{2,63}(?![\p{L}\p{N}@-])/gu;

/**
 * Checks a text that a manager wants to publish. It finds what might give somebody away; whether it does, the manager knows
 * better, but for people who were erased.
 */
export function checkEditorText(text: string, { names, maskErased, copied }: KnownPeople): CheckedText {
  const warnings: TextWarning[] = [
    ...findForms(text, names),
    ...findErased(text, maskErased),
    ...findQuotations(text).map((range) => ({ kind: 'quote' as const, ...range })),
    ...copied.map(({ start, end }) => ({ kind: 'copied' as const, start, end })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const namesErased = warnings.some(({ kind }) => kind === 'erased');
  return {
    warnings,
    approve: (reason) =>
      namesErased || (warnings.length > 0 && (reason ?? '') === '') ? null : markEditorText(text),
  };
}

/** Whether a text names somebody of these names, in any of their usual forms. */
export const namesSomebody = (text: string, names: NameIndex): boolean => {
  const masked = createMaskedText(text);
  maskKnownNames(masked, names);
  return masked.spans.length > 0;
};

function findForms(text: string, names: NameIndex): TextWarning[] {
  const masked = createMaskedText(text);
  findLinks(masked, names);
  findHandles(masked);
  findNumbers(masked);
  findNames(masked, names);
  const found = masked.spans
    // a prefix that announces a number is masked as nothing
    .filter(({ replacement }) => replacement !== '')
    .map(({ start, end, replacement }): TextWarning => {
      const kind = kindOfMark[replacement] ?? 'link';
      return { kind: kind === 'name' && text[start] === '@' ? 'mention' : kind, start, end };
    });
  const domains = listMatches(text, domain)
    .map(({ 0: name, index }): TextWarning => ({ kind: 'link', start: index, end: index + name.length }))
    .filter(({ start, end }) => !found.some((other) => other.start < end && start < other.end));
  return [...found, ...domains];
}

function findErased(text: string, maskErased: (word: string) => string): TextWarning[] {
  const found: TextWarning[] = [];
  eachMatch(text, word, ({ 0: written, index }) => {
    if (maskErased(written) !== written)
      found.push({ kind: 'erased', start: index, end: index + written.length });
  });
  return found;
}
