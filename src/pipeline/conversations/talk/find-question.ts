import { foldText } from '../../../core/text/fold-text.ts';
import { baseLanguage } from '../../../core/text/guess-language.ts';
import { isQuestion } from '../../../core/text/is-question.ts';
import { leadingWords } from './cue-words.ts';
import { questionPatterns } from './question-words.ts';

const marked = /[?？؟¿](?=["'”»)\]\s!?？؟.…]|[^\x00-\x7f]|$)|¿/u;
const link = /(?:https?:\/\/|www\.)\S+/gu;
const sentenceEnd = /[.!;:…\n]+(?=\s|$)|\s+[-–—]\s+/u;
const firstWord = /^[\s,;:@"'“”«»()¡!.\-–—…]*([\p{L}\p{M}\p{N}_'’]+)[,:!]?/u;
const maxSentences = 6;
const maxLeading = 6;
const minWords = 3;

/** Tells whether a text shows its question by a mark at the end of a word. */
export const hasQuestionMark = (text: string): boolean => marked.test(text);

/** Takes away from the front whom it is addressed to, greetings and fillers: `Hi Ada, ok so can you …` as `can you …`. */
function stripLead(sentence: string, isName: (word: string) => boolean): string {
  let rest = sentence;
  for (let i = 0; i < maxLeading; i++) {
    const match = firstWord.exec(rest);
    if (match === null) break;
    const word = match[1]!;
    const addressed = /[,:]$/.test(match[0]) && i === 0 && word.length >= 3;
    if (!leadingWords.has(word) && !isName(word) && !addressed) break;
    rest = rest.slice(match[0].length);
  }
  return rest.replace(/^[\s,;:"'“”«»()¡!.\-–—…]+/u, '');
}

/**
 * Tells whether a message asks something, with or without a question mark, in its own language. Whom it addresses may stand before
 * the question; `isName` knows folded names.
 */
export function asksQuestion(
  text: string,
  language: string,
  isName: (word: string) => boolean = () => false,
): boolean {
  if (hasQuestionMark(text)) return true;
  if (text.length < 6) return false;
  const patterns = questionPatterns[baseLanguage(language)];
  if (patterns === undefined) return isQuestion(text, language);
  const folded = foldText(text.replace(link, ' '));
  for (const sentence of folded.split(sentenceEnd, maxSentences)) {
    const trimmed = sentence.trim();
    const stripped = stripLead(trimmed, isName);
    for (const start of stripped === trimmed ? [trimmed] : [trimmed, stripped]) {
      if (start.split(/\s+/, minWords).length < minWords) continue;
      if (patterns.opening.test(start)) return true;
    }
    if (patterns.inside?.test(stripped) && stripped.split(/\s+/, minWords).length >= minWords) return true;
  }
  return false;
}
