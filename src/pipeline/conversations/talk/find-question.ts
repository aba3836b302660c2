import { foldText } from '../../../core/text/fold-text.ts';
import { baseLanguage } from '../../../core/text/guess-language.ts';
import { isQuestion } from '../../../core/text/is-question.ts';
import { leadingWords } from './cue-words.ts';
import { questionPatterns } from './question-words.ts';

const marked = /[?？؟¿](?=["'”»)\]\s!?？؟.…]|[^\x00-\x7f]|$)|¿/u;
const link = /(?:https?:\/\/|www\.)\S+/gu;
const sentenceEnd = /[.!;:…\n]+(?=\s|$)|\s+[-–—]\s+|,\s+/gu;
const firstWord = /^[\s,;:@"'“”«»()¡!.\-–—…]*([\p{L}\p{M}\p{N}_'’]+)[,:!]?/u;
const maxSentences = 12;
const maxLeading = 6;
const minWords = 2;
/** In these languages a verb behind a small word makes a statement: “so machen wir es”. */
const verbSecond = new Set(['de', 'nl']);
const shiftingWords = new Set('so now then just also nun dann da kurz en'.split(' '));

/** Tells whether a text shows its question by a mark at the end of a word. */
export const hasQuestionMark = (text: string): boolean => marked.test(text);

/** Words that open a question in a sentence, and after a comma say more about what stands before. */
const relativeWords = new Set(
  'who which where when how what whose why wer wo wie was wann warum welche welcher welches wenn quien quienes donde cuando como que cual cuanto quem onde quando qual quanto qui ou quand comment dont chi dove come quale wie waar wanneer hoe'.split(
    ' ',
  ),
);

/** Behind such a clause a statement begins with its verb, as a question does. */
const subordinatingWords = new Set(
  'wenn falls weil als nachdem bevor obwohl sobald solange omdat indien zodra'.split(' '),
);

/**
 * Sentences and their clauses. What ends in a colon heads a list or an announcement and asks nothing; nor does what says more about
 * the words before a comma.
 */
function listClauses(text: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  let behindComma = false;
  let subordinate = false;
  const add = (clause: string): void => {
    const trimmed = clause.trim();
    const opens = /^\p{L}+/u.exec(trimmed)?.[0] ?? '';
    // `Wenn ich da bin, ist die Halle offen` tells; `…, kannst du …` asks.
    const concludes = behindComma && subordinate && !/^\p{L}+(?:st du|t ihr)(?!\p{L})/u.test(trimmed);
    subordinate = subordinatingWords.has(opens);
    const adds = concludes || (behindComma && relativeWords.has(opens));
    if (trimmed !== '' && !adds) clauses.push(trimmed);
  };
  for (const match of text.matchAll(sentenceEnd)) {
    if (clauses.length >= maxSentences) return clauses;
    if (!match[0].startsWith(':')) add(text.slice(from, match.index));
    from = match.index + match[0].length;
    // Whom or what it leads in with is no clause of its own: `ada, who has the key`.
    behindComma = match[0].startsWith(',') && /\s/u.test(text.slice(0, match.index).trim());
  }
  add(text.slice(from));
  return clauses;
}

/** Takes away from the front whom it is addressed to, greetings and fillers: `Hi Ada ok so can you …` as `can you …`. */
function stripLead(clause: string, language: string, isName: (word: string) => boolean): string {
  let rest = clause;
  for (let i = 0; i < maxLeading; i++) {
    const match = firstWord.exec(rest);
    if (match === null) break;
    const word = match[1]!;
    if (verbSecond.has(language) && shiftingWords.has(word)) break;
    // A name alone is a subject: `Ada has the list`.
    const called = match[0].trimStart().startsWith('@') || i > 0;
    if (!leadingWords.has(word) && !(called && isName(word))) break;
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
  const code = baseLanguage(language);
  const patterns = questionPatterns[code];
  if (patterns === undefined) return isQuestion(text, language);
  const plain = text.replace(link, ' ');
  for (const clause of listClauses(foldText(plain))) {
    const stripped = stripLead(clause, code, isName);
    if (stripped.split(/\s+/, minWords).length < minWords) continue;
    if (patterns.opening.test(stripped) || patterns.opening.test(clause)) return true;
    if (patterns.inside?.test(stripped)) return true;
  }
  if (patterns.accented === undefined) return false;
  return listClauses(plain.toLowerCase()).some(
    (clause) => patterns.accented!.test(clause) && clause.split(/\s+/, minWords).length >= minWords,
  );
}
