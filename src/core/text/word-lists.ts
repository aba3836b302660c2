import { type ChatWords, chatWords } from './chat-words.ts';
import { foldText } from './fold-text.ts';
import { baseLanguage } from './guess-language.ts';
import { wordKey } from './tokenise.ts';

export type WordListName = keyof ChatWords;

const sets = new Map<string, ReadonlySet<string>>();
const matchers = new Map<string, RegExp>();

/** One list of a language, joined with the English one (chats mix), as keys of `wordKey`. */
export function wordList(language: string, name: WordListName): ReadonlySet<string> {
  const code = baseLanguage(language);
  const id = `${code}/${name}`;
  const known = sets.get(id);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const source of [chatWords.en!, chatWords[code]]) {
    for (const word of source?.[name].split(' ') ?? []) words.add(wordKey(word));
  }
  if (Object.hasOwn(chatWords, code)) sets.set(id, words);
  return words;
}

/** A pattern that finds words of a list inside folded text of an unspaced script (Japanese, Chinese, Thai), where tokens may split them. */
export function wordPattern(language: string, name: WordListName): RegExp | null {
  const code = baseLanguage(language);
  if (code !== 'ja' && code !== 'zh') return null;
  const id = `${code}/${name}`;
  let pattern = matchers.get(id);
  if (pattern === undefined) {
    const words = chatWords[code]![name].split(' ').map(foldText);
    pattern = new RegExp(words.join('|'), 'u');
    matchers.set(id, pattern);
  }
  return pattern;
}
