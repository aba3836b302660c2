import { listMatches } from '../../core/text/each-match.ts';
import { foldText } from '../../core/text/fold-text.ts';
import { compileNames, maxNames, nameOfWord, wordPattern } from './compile-names.ts';
import { createRedactor, type Redactor } from './redact.ts';

/**
 * Redactors for several sets of names over the same texts, as `createRedactor` makes them. Most texts hold nothing to
 * take out: what one set leaves as it is, another leaves too, unless a name stands there that only one of them has.
 */
export function shareRedaction(): (names: readonly string[]) => Redactor {
  const unchanged = new Map<string, readonly string[]>();
  return (names) => {
    const redactText = createRedactor(names);
    if (names.length > maxNames) return redactText;
    const finders = new Map<readonly string[], (text: string) => boolean>();
    const differs = (text: string, before: readonly string[]): boolean => {
      if (before === names) return false;
      let find = finders.get(before);
      if (find === undefined) {
        find = createNameFinder([...new Set(names).symmetricDifference(new Set(before))]);
        finders.set(before, find);
      }
      return find(text);
    };
    return (text) => {
      const before = unchanged.get(text);
      if (before !== undefined && !differs(text, before)) return text;
      const redacted = redactText(text);
      if (redacted === text && before === undefined) unchanged.set(text, names);
      return redacted;
    };
  };
}

/** Whether a form of a name, or the beginning of one, stands in a text: at least wherever the redactor would look at it. */
function createNameFinder(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const index = compileNames(names);
  return (text) => {
    const folded = foldText(text);
    return (
      index.substrings.some((name) => folded.includes(name)) ||
      listMatches(folded, wordPattern).some(
        ([word]) =>
          index.phrases.has(word) ||
          index.short.has(word) ||
          nameOfWord(word, index) !== null ||
          index.formOf(word) !== null,
      )
    );
  };
}
