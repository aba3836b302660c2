import { isQuestion } from '../../core/text/is-question.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { tokenise } from '../../core/text/tokenise.ts';
import { traceReplies } from '../../core/text/trace-replies.ts';
import { weighTerms } from '../../core/text/weigh-terms.ts';
import { wordList } from '../../core/text/word-lists.ts';
import type { ModelMessage } from '../../ports/models.ts';

export type OpenQuestion = { readonly text: string; readonly cites: readonly string[] };

export type OpenQuestions = {
  /** All of them, and the people who asked. */
  readonly n: number;
  readonly people: number;
  /** Those with most to go on, at most the limit asked for, in the order of the chat. */
  readonly list: readonly OpenQuestion[];
};

const gracePeriodMinutes = 60;
/** Fewer messages than this after a question are taken as its answer, whatever their words. */
const quietChat = 5;
const maxLength = 280;

/**
 * Questions that nobody seems to have answered: no other author took up their words within three hours, nor wrote
 * just after them in a quiet chat. A guess from words, not from meaning. `asked` are the ids of all of them.
 */
export function findOpenQuestions(
  messages: readonly ModelMessage[],
  language: string,
  limit: number,
): OpenQuestions & { readonly asked: readonly string[] } {
  const stops = [stopWords(language), stopWords('en'), wordList(language, 'smallTalk')];
  const words = messages.map((message) =>
    tokenise(message.text).flatMap((token) =>
      token.kind === 'word' && !stops.some((list) => list.has(token.key)) ? [token.key] : [],
    ),
  );
  const questions = messages.map((message) => isQuestion(message.text, language));
  const threads = traceReplies(messages, weighTerms(words), questions);
  const open: (OpenQuestion & { readonly weight: number; readonly index: number })[] = [];
  const seen = new Set<string>();
  messages.forEach((message, index) => {
    const distinct = new Set(words[index]).size;
    if (!questions[index] || threads[index]!.replies > 0 || distinct < 3 || message.text.length > maxLength)
      return;
    let others = 0;
    for (let i = index + 1; i < messages.length && others <= quietChat; i++) {
      if (messages[i]!.minute - message.minute > gracePeriodMinutes) break;
      if (messages[i]!.author !== message.author) others++;
    }
    if (others > 0 && others <= quietChat) return;
    // Who gets no answer asks again.
    const key = words[index]!.join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    open.push({ text: message.text, cites: [message.id], weight: distinct, index });
  });
  const list = open
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, limit)
    .sort((a, b) => a.index - b.index)
    .map(({ text, cites }) => ({ text, cites }));
  return {
    n: open.length,
    people: new Set(open.map(({ index }) => messages[index]!.author)).size,
    list,
    asked: open.flatMap(({ cites }) => cites),
  };
}
