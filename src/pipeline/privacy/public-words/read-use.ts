import { splitSentences } from '../../../core/text/split-sentences.ts';
import type { PhraseUse } from './phrase.ts';

const contextLength = 48;

/** Reads how a phrase is written at a place of a message: in which sentence, how, and beside what. */
export function readUse(
  text: string,
  start: number,
  end: number,
  about: Pick<PhraseUse, 'person' | 'week' | 'textHash' | 'language'>,
): PhraseUse {
  const sentence = splitSentences(text).find((span) => span.start <= start && start < span.end);
  const from = sentence?.start ?? 0;
  const lead = text.slice(from, start);
  const whole = sentence?.text ?? text;
  const first = /\p{L}/u.exec(whole)?.[0] ?? '';
  const hasCase = first.toLowerCase() !== first.toUpperCase();
  const hasSmall = /\p{Ll}/u.test(whole);
  return {
    ...about,
    spelling: text.slice(start, end),
    opensSentence: !/[\p{L}\p{N}]/u.test(lead),
    mindsCapitals: hasCase && hasSmall && first === first.toUpperCase(),
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
  };
}
