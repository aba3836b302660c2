import { rememberByWord, TextReader } from '../../core/text/read-text.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { hasReply } from '../../core/text/trace-replies.ts';
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

/** Whether somebody else wrote soon after a message, and so few did that this is taken as an answer. */
function isAnsweredByQuiet(messages: readonly ModelMessage[], index: number): boolean {
  const message = messages[index]!;
  let others = 0;
  for (let i = index + 1; i < messages.length && others <= quietChat; i++) {
    if (messages[i]!.minute - message.minute > gracePeriodMinutes) break;
    if (messages[i]!.author !== message.author) others++;
  }
  return others > 0 && others <= quietChat;
}

/**
 * Finds questions that nobody seems to have answered: no other author took up their words within three hours, nor wrote
 * just after them in a quiet chat. A guess from words, not from meaning. `asked` are the ids of all of them.
 */
export function findOpenQuestions(
  messages: readonly ModelMessage[],
  language: string,
  limit: number,
  reader: TextReader = new TextReader(),
): OpenQuestions & { readonly asked: readonly string[] } {
  const stops = [stopWords(language), stopWords('en'), wordList(language, 'smallTalk')];
  const isContent = rememberByWord(
    ({ kind, key }) => kind === 'word' && !stops.some((list) => list.has(key)),
  );
  const readings = messages.map(({ text }) => reader.read(text));
  const words = readings.map((reading) => reading.words.filter(isContent));
  const space = weighTerms(words.map((ofMessage) => ofMessage.map((word) => reader.stem(word))));
  const open: (OpenQuestion & { readonly weight: number; readonly index: number })[] = [];
  const seen = new Set<string>();
  messages.forEach((message, index) => {
    if (message.text.length > maxLength || !readings[index]!.asks(language)) return;
    const keys = words[index]!.map(({ key }) => key);
    const distinct = new Set(keys).size;
    if (distinct < 3 || isAnsweredByQuiet(messages, index) || hasReply(index, messages, space)) return;
    // Who gets no answer asks again.
    const key = keys.join(' ');
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
