import { compareText } from '../../core/text/compare-text.ts';
import { eachMatch } from '../../core/text/each-match.ts';
import { foldText } from '../../core/text/fold-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { wordList } from '../../core/text/word-lists.ts';

const maxTexts = 50_000;
const maxInferred = 2_000;
const word = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{1,30}`;
const addressed = new RegExp(String.raw`^@?(${word})(?:[:,]\s|\s?[:,]$)`, 'u');
const anyWord = new RegExp(word, 'gu');
/** A comma or a colon, or what may fold to one. */
const mayAddress = /[:,]|[^\x00-\x7f]/;
const leastTimes = 2;
/** Share of a word's uses in which it opens a message and is followed by a comma or colon. */
const leastShare = 0.25;

/**
 * Names that no display name shows: people are called by name where the phone only knows their number. A word that opens
 * messages as an address ("Peter, can you …", "ada: yes") twice or more, in a quarter of its uses, is taken for a name.
 */
export function inferNames(texts: readonly string[], fold: (text: string) => string = foldText): string[] {
  const calls = new Map<string, number>();
  for (const text of texts.slice(0, maxTexts)) {
    const head = text.slice(0, 60);
    if (!mayAddress.test(head)) continue;
    const called = addressed.exec(foldText(head).trimStart())?.[1];
    if (called !== undefined) calls.set(called, (calls.get(called) ?? 0) + 1);
  }
  const candidates = new Set([...calls].filter(([, times]) => times >= leastTimes).map(([name]) => name));
  if (candidates.size === 0) return [];
  const uses = new Map<string, number>();
  for (const text of texts.slice(0, maxTexts)) {
    eachMatch(fold(text), anyWord, ([found]) => {
      if (candidates.has(found)) uses.set(found, (uses.get(found) ?? 0) + 1);
    });
  }
  // Sorted, so that the sample does not depend on the order of the messages.
  const sample = texts.toSorted(compareText);
  const step = Math.ceil(sample.length / 100) || 1;
  const { language } = guessLanguage(sample.filter((_, i) => i % step === 0).join('\n'));
  const ordinary = [
    stopWords(language),
    stopWords('en'),
    ...(['generic', 'smallTalk', 'question', 'decision', 'dates'] as const).map((list) =>
      wordList(language, list),
    ),
  ];
  return [...candidates]
    .filter((name) => !/^\d+$/.test(name) && !ordinary.some((list) => list.has(name)))
    .filter((name) => calls.get(name)! >= leastShare * (uses.get(name) ?? 0))
    .sort(compareText)
    .slice(0, maxInferred);
}
