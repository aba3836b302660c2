import { splitSentences } from '../../../core/text/split-sentences.ts';
import { besideOf, followsSecretCue, isBesideName, isInAddress, lastLetters } from './context-cues.ts';
import { articles, determiners } from './determiners.ts';
import type { PhraseUse } from './phrase.ts';

const contextLength = 48;

/** How a phrase is written in a message, without who wrote it where. */
export type WrittenUse = Omit<PhraseUse, 'source' | 'person' | 'week' | 'textHash' | 'language'>;

/** Reads how phrases are written at places of one message: in which sentence, how, and beside what. */
export function createWrittenReader(
  text: string,
  language: string,
): (start: number, end: number) => WrittenUse {
  const sentences = splitSentences(text).map((span) => {
    const first = /\p{L}/u.exec(span.text)?.[0] ?? '';
    const hasCase = first.toLowerCase() !== first.toUpperCase();
    const mindsCapitals = hasCase && first === first.toUpperCase() && /\p{Ll}/u.test(span.text);
    return { start: span.start, end: span.end, mindsCapitals };
  });
  return (start, end) => {
    const sentence = sentences.find((span) => span.start <= start && start < span.end);
    const before = besideOf(text.slice(Math.max(0, start - contextLength), start));
    const after = besideOf(text.slice(end, end + contextLength));
    const previous = lastLetters(before.folded);
    const determined = determiners[language]?.has(previous) ?? false;
    return {
      spelling: text.slice(start, end),
      opensSentence: !letterOrNumber.test(text.slice(sentence?.start ?? 0, start)),
      mindsCapitals: sentence?.mindsCapitals ?? false,
      determined,
      articled: !determined && (articles[language]?.has(previous) ?? false),
      nameCue: isBesideName(before, after),
      secretCue: followsSecretCue(before),
      addressCue: isInAddress(before, after),
    };
  };
}

const letterOrNumber = /[\p{L}\p{N}]/u;

/** The same with who wrote the message, where and when. */
export function createUseReader(
  text: string,
  about: Pick<PhraseUse, 'source' | 'person' | 'week' | 'textHash' | 'language'>,
): (start: number, end: number) => PhraseUse {
  const read = createWrittenReader(text, about.language);
  return (start, end) => ({ ...about, ...read(start, end) });
}
