import { eachMatch } from '../../../core/text/each-match.ts';
import { foldText, foldWithOffsets } from '../../../core/text/fold-text.ts';

/** A part of a text, in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number };

/** So many words in a row are copied; fewer may well be said twice. */
const leastWords = 9;
// where a script puts no space between words, each sign counts
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}'])+/gu;

/** Looks for what a text has in common with others, which it sees one after the other and does not keep. */
export type CopyFinder = {
  readonly see: (other: string) => void;
  /** Copied runs of the text, by place. */
  readonly listRuns: () => TextRange[];
};

/** Finds runs of more than eight words that stand in another text too, however they are spelt or punctuated. */
export function createCopyFinder(text: string): CopyFinder {
  const { text: folded, offsets } = foldWithOffsets(text);
  const original = (at: number): number => (offsets === null ? at : offsets[at]!);
  const words: (TextRange & { readonly word: string })[] = [];
  eachMatch(folded, wordPattern, ({ 0: word, index }) =>
    words.push({ word, start: original(index), end: original(index + word.length) }),
  );
  const startsOf = new Map<string, number[]>();
  for (let at = 0; at + leastWords <= words.length; at++) {
    const { word } = words[at]!;
    const starts = startsOf.get(word);
    if (starts === undefined) startsOf.set(word, [at]);
    else starts.push(at);
  }
  const isCopied = new Uint8Array(words.length);
  return {
    see(other) {
      if (startsOf.size === 0) return;
      const others: readonly string[] = foldText(other).match(wordPattern) ?? [];
      for (let i = 0; i + leastWords <= others.length; i++) {
        for (const at of startsOf.get(others[i]!) ?? []) {
          let same = 1;
          while (same < leastWords && words[at + same]!.word === others[i + same]) same++;
          if (same === leastWords) isCopied.fill(1, at, at + leastWords);
        }
      }
    },
    listRuns() {
      const runs: TextRange[] = [];
      for (let at = 0; at < words.length; at++) {
        if (isCopied[at] === 0) continue;
        const first = at;
        while (at + 1 < words.length && isCopied[at + 1] === 1) at++;
        runs.push({ start: words[first]!.start, end: words[at]!.end });
      }
      return runs;
    },
  };
}
