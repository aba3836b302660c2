import { foldText } from '../../core/text/fold-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { compileNames, type NameIndex, nameOfWord } from './compile-names.ts';
import { createFormFinder } from './find-forms.ts';

export type Leak = 'phone' | 'email' | 'mention' | 'link' | 'name' | 'code' | 'control';

const mark = /\[(?:phone|email|name|number|link|place|code)\]/g;
const control =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

const calendarPart =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\.?|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[:.]\d{2}(?::\d{2})?(?:[-–]\d{1,2}[:.]\d{2})?)$/;
const years = /^(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?[.:]?$/;

/** Dates and times, written without spaces inside, or one span of years; few other digits beside them. */
function isCalendar(run: string): boolean {
  const parts = run.split(/[\s,;()]+|\s[-–]\s/).filter((part) => /\d/.test(part));
  const others = parts.filter((part) => !calendarPart.test(part));
  if (others.length <= 2 && others.every((part) => years.test(part))) return true;
  return others.length < parts.length && others.join('').replace(/\D/g, '').length < 5;
}

/** Walks over the characters and joins digits that at most four other signs separate: seven of them can be dialled. */
function hasDialable(text: string): boolean {
  let run = '';
  let digits = 0;
  let gap = '';
  const dialable = (): boolean => {
    const bare = run.replace(/\D/g, '');
    if (digits < 7) return /\d{6}/.test(run) && !/^[1-9]\d{0,3}0{3,}$/.test(bare);
    // An amount: grouped by thousands, and round or with two decimals.
    if (/^[1-9]\d{0,2}(?:(?:[.,']\d{3})*[.,']000|(?:[.,']\d{3})+[.,]\d{2})$/.test(run)) return false;
    return !isCalendar(run);
  };
  for (const character of `${text}\n\n\n\n\n`) {
    if (character >= '0' && character <= '9') {
      run += digits === 0 ? character : gap + character;
      digits++;
      gap = '';
    } else if (digits > 0) {
      gap += character;
      const list = gap === ', ' || gap === '; ';
      if (
        gap.length > 4 ||
        list ||
        letterOrDigit.test(character) ||
        character === '%' ||
        /\p{Sc}/u.test(character)
      ) {
        if (dialable()) return true;
        run = '';
        digits = 0;
        gap = '';
      }
    }
  }
  return false;
}

/** Two hiragana are part of too many words to be told from a name. */
const shortKana = /^\p{Script=Hiragana}{2}$/u;

function hasName(folded: string, index: NameIndex): boolean {
  if (index.substrings.some((name) => !shortKana.test(name) && folded.includes(name))) return true;
  const known = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    let common = known.get(word);
    if (common === undefined) {
      const { language } = guessLanguage(folded.replaceAll(word, ' '));
      common = stopWords('en').has(word) || stopWords(language).has(word);
      known.set(word, common);
    }
    return common;
  };
  const words = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  for (const [i, word] of words.entries()) {
    if (nameOfWord(word, index) !== null && !isCommon(word)) return true;
    for (const phrase of index.phrases.get(word) ?? []) {
      const rare = phrase.some((part) => !isCommon(part));
      if (rare && phrase.every((part, k) => words[i + k] === part)) return true;
    }
  }
  return false;
}

/** Names as languages decline them; they show by their capital. */
function hasDeclinedName(text: string, index: NameIndex): boolean {
  const isDeclined = createFormFinder(text, index);
  let opensSentence = true;
  for (const part of text.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/u)) {
    if (!letterOrDigit.test(part)) opensSentence ||= /[.!?…:\n]/.test(part);
    else if (isDeclined(foldText(part), () => ({ written: part, opensSentence }))) return true;
    else opensSentence = false;
  }
  return false;
}

/** A checker for one group's display names; build it once for many texts. Of `ordinary` see `findOrdinaryWords`. */
export function createLeakFinder(
  names: readonly string[],
  ordinary?: ReadonlySet<string>,
): (text: string) => Leak[] {
  const index = compileNames(names, ordinary);
  return (text) => {
    const leaks: Leak[] = [];
    if (control.test(text)) leaks.push('control');
    const bare = text.replace(mark, ' … ');
    const folded = foldText(bare);
    if (hasDialable(folded)) leaks.push('phone');
    if (/[^\s@]@\s?[^\s@]|[^\s@]\s@\s[^\s@]|\S\s?[[(]\s?at\s?[\])]\s?\S/.test(folded)) leaks.push('email');
    else if (folded.includes('@')) leaks.push('mention');
    if (/:\/\/|(?:^|[^\p{L}\p{N}])www\.|[\p{L}\p{N}]\.\p{L}{2,}(?::\d+)?[/?#]\S/u.test(folded))
      leaks.push('link');
    if (/(?:^|[^\p{L}\p{N}])(?=\p{L}*\d)(?=\d*[a-z])[a-z0-9]{20,}(?![\p{L}\p{N}])/u.test(folded))
      leaks.push('code');
    if (hasName(folded, index) || hasDeclinedName(bare, index)) leaks.push('name');
    return leaks;
  };
}

/**
 * The second check, on text that is about to become public: kinds of what still identifies a person, empty where
 * nothing does. It shares no pattern with `redact`. The kinds are named, never the finding: they may be logged.
 */
export function findLeaks(text: string, names: readonly string[]): Leak[] {
  return createLeakFinder(names)(text);
}
