import { gunzipSync } from 'node:zlib';
import type { CanaryForm } from './canary-form.ts';
import { compactOf, foldPlain, unwrapText, viewsOf } from './fold-haystack.ts';

export type FormHit = {
  readonly form: CanaryForm;
  readonly needle: string;
  readonly view: 'folded' | 'compact' | 'digits';
  /** What stands around it, for the person who reads the failure. */
  readonly excerpt: string;
};

type Needle = {
  readonly form: CanaryForm;
  readonly needle: string;
  readonly text: string;
  readonly whole: boolean;
};

export type FormFinder = (bytes: Uint8Array | string) => FormHit[];

const gramLength = 4;
/** Shorter runs of digits stand in any time and any hash. */
const minLooseDigits = 9;
/** Shorter words stand inside others: `lina` in `carolina`. */
const minLooseLetters = 7;
const maxHits = 200;

/**
 * Creates a search for all forms, and for each of their transforms: other case, accents, scripts of digits and widths, without
 * blanks and marks, digits only, percent-encoded, escaped in JSON and HTML, in base64, gzipped.
 */
export function createFormFinder(forms: readonly CanaryForm[]): FormFinder {
  const byGram = {
    folded: new Map<string, Needle[]>(),
    compact: new Map<string, Needle[]>(),
    digits: new Map<string, Needle[]>(),
  };
  const add = (view: FormHit['view'], needle: Needle): void => {
    if (needle.text.length < gramLength) return;
    const gram = needle.text.slice(0, gramLength);
    const list = byGram[view].get(gram) ?? [];
    list.push(needle);
    byGram[view].set(gram, list);
  };
  for (const form of forms) {
    for (const needle of form.needles) {
      const folded = foldPlain(needle).trim();
      const compact = compactOf(folded);
      const isNumber = /^\d+$/.test(compact);
      add('folded', { form, needle, text: folded, whole: true });
      if (!isNumber && compact.length >= minLooseLetters)
        add('compact', { form, needle, text: compact, whole: false });
      if (isNumber && compact.length >= minLooseDigits)
        add('digits', { form, needle, text: compact, whole: false });
    }
  }
  return (bytes) => {
    const hits = new Map<string, FormHit>();
    for (const text of unwrapText(readText(bytes))) {
      const views = viewsOf(text);
      for (const view of ['folded', 'compact', 'digits'] as const) {
        searchView(views[view], byGram[view], (needle, at) => {
          const key = `${needle.form.id} ${needle.needle}`;
          if (hits.has(key) || hits.size >= maxHits) return;
          const excerpt = views[view].slice(Math.max(0, at - 30), at + needle.text.length + 30);
          hits.set(key, { form: needle.form, needle: needle.needle, view, excerpt });
        });
      }
    }
    return [...hits.values()];
  };
}

function readText(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes;
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(zipped ? gunzipSync(bytes) : bytes);
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function searchView(
  text: string,
  byGram: ReadonlyMap<string, readonly Needle[]>,
  found: (needle: Needle, at: number) => void,
): void {
  for (let at = 0; at + gramLength <= text.length; at++) {
    const needles = byGram.get(text.slice(at, at + gramLength));
    if (needles === undefined) continue;
    for (const needle of needles) {
      if (!text.startsWith(needle.text, at)) continue;
      const before = text[at - 1] ?? ' ';
      const after = text[at + needle.text.length] ?? ' ';
      if (needle.whole && (wordCharacter.test(before) || wordCharacter.test(after))) continue;
      found(needle, at);
    }
  }
}

/** Searches bytes for forms once. */
export function findForms(bytes: Uint8Array | string, forms: readonly CanaryForm[]): FormHit[] {
  return createFormFinder(forms)(bytes);
}
