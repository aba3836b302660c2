import { eachMatch } from '../../core/text/each-match.ts';
import { foldText } from '../../core/text/fold-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { wordPattern } from './compile-names.ts';
import { type KnownWord, type Lexicon, lookUpWord } from './public-words/lexicon.ts';
import { loadLexicon } from './public-words/load-lexicon.ts';
import { findWord } from './public-words/word-table.ts';

/** Languages that write every noun with a capital: there a capital tells nothing. */
const capitalNouns = ['de'];
const maxTexts = 20_000;
const written = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const opensSentence = /(?:^|[.!?…:\n]\s*|^[^\p{L}\p{N}]+)$/u;

type Uses = { small: number; capital: number };

/**
 * Words of display names that are no names: of *Ewan Workshop*, *workshop*. They stand beside another word in a display name,
 * a dictionary of the texts' languages has them and not as first names, and the texts write them small more often than with a
 * capital. Folded.
 */
export async function findOrdinaryWords(
  names: readonly string[],
  texts: readonly string[],
  language: string,
): Promise<ReadonlySet<string>> {
  const parts = listParts(names);
  if (parts.size === 0) return parts;
  const some = texts.slice(0, maxTexts);
  const guessed = guessLanguage(some.slice(0, 500).join('\n')).language;
  const lexicon = await loadLexicon([language, guessed, 'en']);
  const uses = countUses(parts, some);
  return new Set([...parts].filter((part) => isOrdinary(part, uses.get(part), lexicon)));
}

/** Words that stand beside others in display names, and in no display name alone. */
function listParts(names: readonly string[]): Set<string> {
  const parts = new Set<string>();
  const alone = new Set<string>();
  for (const name of names) {
    const words = (foldText(name).match(wordPattern) ?? []).filter((word) => !/^\d+$/.test(word));
    if (words.length === 1) alone.add(words[0]!);
    else for (const word of words) if (word.length >= 3) parts.add(word);
  }
  return parts.difference(alone);
}

/** How often each word is written small and with a capital, where it opens no sentence. */
function countUses(parts: ReadonlySet<string>, texts: readonly string[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const text of texts) {
    eachMatch(text, written, (match) => {
      const word = foldText(match[0]);
      if (!parts.has(word) || opensSentence.test(text.slice(Math.max(0, match.index - 20), match.index)))
        return;
      const use = uses.get(word) ?? { small: 0, capital: 0 };
      if (/^\p{Lu}/u.test(match[0])) use.capital++;
      else use.small++;
      uses.set(word, use);
    });
  }
  return uses;
}

function isOrdinary(word: string, uses: Uses = { small: 0, capital: 0 }, lexicon: Lexicon): boolean {
  const known = lookUpWord(lexicon, word);
  if (known === null || !known.direct || known.name === 'first') return false;
  if (uses.small > uses.capital) return true;
  return isCommon(known) && (uses.capital === 0 || isCapitalNoun(word, lexicon));
}

/** Among the ten thousand commonest words of its language, and nobody's name. */
const isCommon = ({ band, name }: KnownWord): boolean => band > 0 && name === 'none';

const isCapitalNoun = (word: string, { tables }: Lexicon): boolean =>
  capitalNouns.some((language) => {
    const table = tables.get(language);
    return table !== undefined && findWord(table, word) !== null;
  });
