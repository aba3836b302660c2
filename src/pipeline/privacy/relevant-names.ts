import { compareText } from '../../core/text/compare-text.ts';
import { foldText } from '../../core/text/fold-text.ts';
import { stemsOf } from './name-forms.ts';

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What all of these begin with. */
function shared(words: readonly string[]): string {
  let length = Math.min(...words.map((word) => word.length));
  while (length > 0 && words.some((word) => !word.startsWith(words[0]!.slice(0, length)))) length--;
  return words[0]!.slice(0, length);
}

/** Pieces of a name of which at least one stands in any text that the redactor would find the name in. */
function probesOf(displayName: string): string[] {
  const words = (foldText(displayName).match(wordPattern) ?? []).filter((word) => !/^\d+$/.test(word));
  return words.flatMap((word) => {
    // scripts without spaces: given names alone are found too
    if (unspaced.test(word))
      return word.length < 3
        ? [word]
        : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
    // forms change the end: Анна, Анны; Marek, Marka
    const bare = word.replace(/\d+$/, '');
    return [shared([bare.slice(0, -1), ...stemsOf(bare).map(([stem]) => stem)]) || word];
  });
}

/**
 * The display names that may occur in these texts, sorted: a superset of those that redaction would find. What a digest is made
 * from is then a function of its own day, not of everybody who ever joined.
 */
export function relevantNames(texts: readonly string[], displayNames: readonly string[]): string[] {
  const folded = foldText(texts.join('\n'));
  return displayNames
    .filter((displayName) => probesOf(displayName).some((probe) => folded.includes(probe)))
    .sort(compareText);
}
