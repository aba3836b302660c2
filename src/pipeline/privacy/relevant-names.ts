import { charBits, endOfRun, findBits } from '../../core/text/char-classes.ts';
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

/** Names by what their probes begin with; of a probe of three units or more, its first three. */
type ProbeIndex = ReadonlyMap<string, readonly (readonly [probe: string, name: number])[]>;

const longestStart = 3;

function indexProbes(displayNames: readonly string[]): ProbeIndex {
  const index = new Map<string, (readonly [string, number])[]>();
  displayNames.forEach((displayName, name) => {
    for (const probe of new Set(probesOf(displayName))) {
      const start = probe.slice(0, longestStart);
      const same = index.get(start);
      if (same === undefined) index.set(start, [[probe, name]]);
      else same.push([probe, name]);
    }
  });
  return index;
}

/** Finds the display names that may occur in texts: see `relevantNames`. */
export type NameFinder = (texts: readonly string[]) => string[];

const nobody: readonly number[] = [];

/** A finder for one group's display names, which looks once at each text, and once at each word of all texts. */
export function createNameFinder(
  displayNames: readonly string[],
  fold: (text: string) => string = foldText,
): NameFinder {
  const index = indexProbes(displayNames);
  const lengths = [...new Set([...index.keys()].map((start) => start.length))];
  const knownRuns = new Map<string, readonly number[]>();
  const knownTexts = new Map<string, readonly number[]>();
  // no probe holds anything but letters, numbers and marks: it stands in one run of these, or nowhere
  const lookUp = (run: string): readonly number[] => {
    const found = new Set<number>();
    for (let at = 0; at < run.length; at++) {
      for (const length of lengths) {
        if (at + length > run.length) continue;
        for (const [probe, name] of index.get(run.slice(at, at + length)) ?? [])
          if (run.startsWith(probe, at)) found.add(name);
      }
    }
    return found.size === 0 ? nobody : [...found];
  };
  const namesOfRun = (run: string): readonly number[] => {
    let names = knownRuns.get(run);
    if (names === undefined) {
      names = lookUp(run);
      knownRuns.set(run, names);
    }
    return names;
  };
  const readText = (text: string): readonly number[] => {
    let names: Set<number> | null = null;
    eachRun(fold(text), (run) => {
      for (const name of namesOfRun(run)) names = (names ?? new Set()).add(name);
    });
    return names === null ? nobody : [...names];
  };
  return (texts) => {
    const found = new Set<number>();
    for (const text of texts) {
      let names = knownTexts.get(text);
      if (names === undefined) {
        names = readText(text);
        knownTexts.set(text, names);
      }
      for (const name of names) found.add(name);
    }
    return [...found].map((name) => displayNames[name]!).sort(compareText);
  };
}

const inRun = charBits.letter | charBits.number | charBits.mark;

/** Calls `visit` for each longest run of letters, numbers and marks. */
function eachRun(text: string, visit: (run: string) => void): void {
  for (let at = findBits(text, 0, inRun); at < text.length; ) {
    const end = endOfRun(text, at, inRun);
    visit(text.slice(at, end));
    at = findBits(text, end, inRun);
  }
}

/**
 * The display names that may occur in these texts, sorted: a superset of those that redaction would find. What a digest is made
 * from is then a function of its own day, not of everybody who ever joined.
 */
export function relevantNames(texts: readonly string[], displayNames: readonly string[]): string[] {
  return createNameFinder(displayNames)(texts);
}
