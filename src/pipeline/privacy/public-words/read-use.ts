import { foldText } from '../../../core/text/fold-text.ts';
import { splitSentences } from '../../../core/text/split-sentences.ts';
import { followsSecretCue, isBesideName, isInAddress } from './context-cues.ts';
import { articles, determiners } from './determiners.ts';
import type { PhraseUse, UseCues } from './phrase.ts';

const contextLength = 48;

/** Reads how phrases are written at places of one message: in which sentence, how, and beside what. */
export function createUseReader(
  text: string,
  about: Pick<PhraseUse, 'source' | 'person' | 'week' | 'textHash' | 'language'>,
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
      ...readCues(
        text.slice(Math.max(0, start - contextLength), start),
        text.slice(end, end + contextLength),
        about.language,
      ),
    };
  };
}

/** Reads what the words beside a phrase say of it. */
function readCues(before: string, after: string, language: string): UseCues {
  const previous = /(\p{L}+)\s*$/u.exec(foldText(before))?.[1] ?? '';
  const determined = determiners[language]?.has(previous) ?? false;
  return {
    determined,
    articled: !determined && (articles[language]?.has(previous) ?? false),
    nameCue: isBesideName(before, after),
    secretCue: followsSecretCue(before),
    addressCue: isInAddress(before, after),
  };
}
