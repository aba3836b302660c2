import { splitSentences } from '../../../core/text/split-sentences.ts';
import type { PhraseUse } from './phrase.ts';

const contextLength = 48;

/** Reads how phrases are written at places of one message: in which sentence, how, and beside what. */
export function createUseReader(
  text: string,
  about: Pick<PhraseUse, 'person' | 'week' | 'textHash' | 'language'>,
): (start: number, end: number) => PhraseUse {
  const sentences = splitSentences(text).map((span) => {
    const first = /\p{L}/u.exec(span.text)?.[0] ?? '';
    const hasCase = first.toLowerCase() !== first.toUpperCase();
    const mindsCapitals = hasCase && first === first.toUpperCase() && /\p{Ll}/u.test(span.text);
    return { start: span.start, end: span.end, mindsCapitals };
  });
  return (start, end) => {
    const sentence = sentences.find((span) => span.start <= start && start < span.end);
    return {
      ...about,
      spelling: text.slice(start, end),
      opensSentence: !/[\p{L}\p{N}]/u.test(text.slice(sentence?.start ?? 0, start)),
      mindsCapitals: sentence?.mindsCapitals ?? false,
      before: text.slice(Math.max(0, start - contextLength), start),
      after: text.slice(end, end + contextLength),
    };
  };
}
