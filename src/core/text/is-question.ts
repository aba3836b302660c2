import { foldText } from './fold-text.ts';
import { baseLanguage } from './guess-language.ts';
import { wordKey } from './tokenise.ts';
import { wordList } from './word-lists.ts';

// Latin and full-width question marks, Arabic and Greek ones, outside links (`?x=1`): one that ends a word.
const questionMark = /[?？؟](?=["'”»)\]\s!?？؟.…]|[^\x00-\x7f]|$)|\p{Script=Greek}[;\u037e](?=\s|$)/u;
const japaneseQuestion = /(?:ですか|ますか|でしょうか|ませんか|かな|だろうか)[。\s!！]*$/u;
const chineseQuestion = /(?:吗|呢|什么时候|为什么|有没有人|怎么办)[。\s!！]*$/u;
const koreanQuestion = /(?:나요|까요|인가요|는지요)[.\s!]*$/u;
const subjectAfterAuxiliary =
  /^(?:is|are|was|were|do|does|did|can|could|would|should|will|has|have)\s+(?:i|you|we|they|he|she|it|there|this|that|anyone|anybody|someone|the|my|your)\b/;
const openers = new Set(
  'what when where who why which how was wann wo wer wie warum wieso welche qué cuándo dónde quién cómo quando onde quem qual pourquoi comment combien dove chi quale perché wat wanneer waar wie hoe waarom neden nasıl nerede kim что когда где кто как почему कब कहां कौन कैसे क्यों क्या متى أين كيف لماذا هل kapan bagaimana siapa apakah kenapa co kiedy gdzie kto dlaczego czy'
    .split(' ')
    .map(wordKey),
);

/** Whether a message asks something: a question mark at the end of a word, or an opening that only questions have. */
export function isQuestion(text: string, language: string): boolean {
  if (questionMark.test(text)) return true;
  switch (baseLanguage(language)) {
    case 'ja':
      return japaneseQuestion.test(text);
    case 'zh':
      return chineseQuestion.test(text);
    case 'ko':
      return koreanQuestion.test(text);
    default: {
      const start = foldText(text.slice(0, 80)).trimStart();
      if (subjectAfterAuxiliary.test(start)) return true;
      const first = start.match(/^[\p{L}\p{M}]+/u)?.[0];
      // "How to …" titles and short exclamations ("What a day") open like questions; three more words make it likely enough.
      return (
        first !== undefined &&
        openers.has(first) &&
        wordList(language, 'question').has(first) &&
        start.split(/\s+/, 5).length >= 4 &&
        !/^(?:what an?|how (?:nice|cool|lovely|great))\b/.test(start)
      );
    }
  }
}
