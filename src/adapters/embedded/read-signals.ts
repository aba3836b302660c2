import { foldText } from '../../core/text/fold-text.ts';
import { isQuestion } from '../../core/text/is-question.ts';
import type { Token } from '../../core/text/tokenise.ts';
import { wordList, wordPattern } from '../../core/text/word-lists.ts';

/** What a message shows on its face, each with the word that names it in a result's reasons. */
export type Signals = {
  readonly question: boolean;
  readonly decision: boolean;
  readonly date: boolean;
  readonly money: boolean;
  readonly link: boolean;
  /** Share of its words that are greetings, thanks, laughter and the like. */
  readonly smallTalk: number;
};

const clock = /(?<!\d)(?:[01]?\d|2[0-4])[:h][0-5]\d(?!\d)|\d\s?(?:am|pm|uhr|時|点|시)(?!\p{L})/iu;
const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])';
const monthNumber = '(?:0?[1-9]|1[0-2])';
// 12.3., 12/3, 12.3.2024, 2024-03-12, 3月12日; never a piece of 2.6.17.
const calendar = new RegExp(
  `(?<![\\p{L}\\d.,/:-])(?:${dayNumber}\\.\\s?${monthNumber}\\.(?:\\s?(?:\\d{4}|\\d{2}))?|${dayNumber}/${monthNumber}(?:/(?:\\d{4}|\\d{2}))?|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}月\\d{1,2}日)(?![\\d/]|\\.\\d)`,
  'u',
);
const amount =
  /\p{Sc}\s?\d|\d\s?\p{Sc}|\d\s?(?:euros?|eur|usd|dollars?|pesos?|reais|rupees?|руб|円|元|원|lira|tl)(?!\p{L})/iu;
const laughter =
  /^(?:(?:ha|he|hi|ja|je|ah|eh|xa|ха|хи|kk|ks|rs|wk|哈|呵|ㅋ|ㅎ|w|笑|هه)+[haejikws]?|lo+l+|x+d+|5{3,})$/u;
const repeated = /^(.)\1{2,}$/u;

/** Signals of one message; `language` chooses the word lists. */
export function readSignals(text: string, tokens: readonly Token[], language: string): Signals {
  const smallTalkWords = wordList(language, 'smallTalk');
  const decisionWords = wordList(language, 'decision');
  const dateWords = wordList(language, 'dates');
  let words = 0;
  let smallTalk = 0;
  let decision = false;
  let date = clock.test(text) || calendar.test(text);
  let link = false;
  for (const token of tokens) {
    if (token.kind === 'url') link = true;
    if (token.kind === 'word') {
      words++;
      if (smallTalkWords.has(token.key) || laughter.test(token.key) || repeated.test(token.key)) smallTalk++;
      if (decisionWords.has(token.key)) decision = true;
      if (dateWords.has(token.key)) date = true;
    } else if (token.kind === 'emoji') {
      words++;
      smallTalk++;
    }
  }
  if (wordPattern(language, 'decision') !== null) {
    const folded = foldText(text);
    decision ||= wordPattern(language, 'decision')!.test(folded);
    date ||= wordPattern(language, 'dates')?.test(folded) ?? false;
  }
  const question = isQuestion(text, language);
  return {
    question,
    // "Have we decided?" has not.
    decision: decision && !question,
    date,
    money: amount.test(text),
    link:
      link ||
      /(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|org|net|io|de|fr|es|it|eu|uk|br|in|info|app|dev|edu|gov)(?!\p{L})/iu.test(
        text,
      ),
    smallTalk: words === 0 ? 1 : smallTalk / words,
  };
}
