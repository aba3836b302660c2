import { foldText } from './fold-text.ts';
import { rememberByWord, type TextReading, type Word } from './read-text.ts';
import { wordList, wordPattern } from './word-lists.ts';

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

const ofSmallTalk = 1;
const ofDecision = 2;
const ofDate = 4;
const digit = /[0-9]/;
const domain =
  /(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|org|net|io|de|fr|es|it|eu|uk|br|in|info|app|dev|edu|gov)(?!\p{L})/iu;

/** Creates a reader of signals of texts of one `TextReader`; `language` chooses the word lists. */
export function createSignalReader(language: string): (reading: TextReading) => Signals {
  const smallTalkWords = wordList(language, 'smallTalk');
  const decisionWords = wordList(language, 'decision');
  const dateWords = wordList(language, 'dates');
  const decisionPattern = wordPattern(language, 'decision');
  const datePattern = wordPattern(language, 'dates');
  const bitsOf = rememberByWord(({ key }: Word): number => {
    const isSmallTalk = smallTalkWords.has(key) || laughter.test(key) || repeated.test(key);
    return (
      (isSmallTalk ? ofSmallTalk : 0) |
      (decisionWords.has(key) ? ofDecision : 0) |
      (dateWords.has(key) ? ofDate : 0)
    );
  });
  return (reading) => {
    const { text } = reading;
    const hasDigit = digit.test(text);
    let words = 0;
    let smallTalk = 0;
    let found = 0;
    let link = false;
    for (const word of reading.words) {
      if (word.kind === 'url') link = true;
      if (word.kind === 'word') {
        words++;
        const bits = bitsOf(word);
        if ((bits & ofSmallTalk) !== 0) smallTalk++;
        found |= bits;
      } else if (word.kind === 'emoji') {
        words++;
        smallTalk++;
      }
    }
    let decision = (found & ofDecision) !== 0;
    let date = (found & ofDate) !== 0 || (hasDigit && (clock.test(text) || calendar.test(text)));
    if (decisionPattern !== null) {
      const folded = foldText(text);
      decision ||= decisionPattern.test(folded);
      date ||= datePattern?.test(folded) ?? false;
    }
    const question = reading.asks(language);
    return {
      question,
      // "Have we decided?" has not.
      decision: decision && !question,
      date,
      money: hasDigit && amount.test(text),
      link: link || (text.includes('.') && domain.test(text)),
      smallTalk: words === 0 ? 1 : smallTalk / words,
    };
  };
}
