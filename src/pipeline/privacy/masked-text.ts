import { eachMatch } from '../../core/text/each-match.ts';
import { foldWithOffsets } from '../../core/text/fold-text.ts';

/** Stands where something was found already: neither letter, digit, space nor separator of any pattern. */
export const maskCharacter = '\u0001';

/**
 * A text under redaction: patterns look at its folded form (plain digits, lower case, nothing invisible), what they
 * find is masked there and replaced in the original. So a phone number in Devanagari digits is still one.
 */
export type MaskedText = {
  readonly original: string;
  folded: string;
  readonly offsets: Uint32Array | null;
  /** In offsets of the original. */
  readonly spans: Range[];
};

export function createMaskedText(original: string): MaskedText {
  const { text, offsets } = foldWithOffsets(original);
  return { original, folded: text, offsets, spans: [] };
}

/** The original characters behind a range of the folded text. */
export function originalOf(masked: MaskedText, start: number, end: number): string {
  const { offsets, original } = masked;
  return offsets === null ? original.slice(start, end) : original.slice(offsets[start], offsets[end]);
}

export type Range = { readonly start: number; readonly end: number; readonly replacement: string };

/** Marks ranges of the folded text, in order and apart, as found. All at once: each call copies the text. */
export function maskRanges(masked: MaskedText, ranges: readonly Range[]): void {
  if (ranges.length === 0) return;
  const { offsets, folded } = masked;
  let next = '';
  let at = 0;
  for (const { start, end, replacement } of ranges) {
    masked.spans.push({
      start: offsets === null ? start : offsets[start]!,
      end: offsets === null ? end : offsets[end]!,
      replacement,
    });
    next += folded.slice(at, start) + maskCharacter.repeat(end - start);
    at = end;
  }
  masked.folded = next + folded.slice(at);
}

/** Masks each match of a global pattern; `replace` may answer null to leave one alone. */
export function maskMatches(
  masked: MaskedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): void {
  const ranges: Range[] = [];
  eachMatch(masked.folded, pattern, (match) => {
    const replacement = replace(match);
    if (replacement !== null)
      ranges.push({ start: match.index, end: match.index + match[0].length, replacement });
  });
  maskRanges(masked, ranges);
}

/** The original with every masked range replaced; neighbours of one mark become one. */
export function renderMasked(masked: MaskedText): string {
  if (masked.spans.length === 0) return masked.original;
  const spans = masked.spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    const between = masked.original.slice(at, span.start);
    const joins =
      span.replacement.startsWith('[') && /^[\s._-]*$/.test(between) && out.endsWith(span.replacement);
    if (!joins) out += between + span.replacement;
    at = span.end;
  }
  return out + masked.original.slice(at);
}
