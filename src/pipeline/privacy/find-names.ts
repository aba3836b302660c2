import { chatWords } from '../../core/text/chat-words.ts';
import { eachMatch, listMatches } from '../../core/text/each-match.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { wordList } from '../../core/text/word-lists.ts';
import { isRoleWord, type NameIndex, nameOfWord, wordPattern } from './compile-names.ts';
import { createFormFinder } from './find-forms.ts';
import { coverAll, coverMatches, originalOf, type PaintedText, type Range } from './painted-text.ts';

const unspacedText =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const upperStart = /^\p{Lu}/u;
const sentenceStart = /(?:^|[.!?…:\n]\s*|^[^\p{L}\p{N}]+)$/u;
const handle = /(?<![\p{L}\p{N}\u0001])@[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.~-]*/gu;
const discordTag = /(?<![\p{L}\p{N}])[\p{L}\p{N}_.]{2,32}#\d{4}(?!\d)/gu;
const account =
  /(?<![\p{L}\p{N}])(instagram|insta|ig|snapchat|snap|telegram|discord|skype|twitter|tiktok|wechat|venmo|paypal|line id|weixin|微信号?|vk)(\s?(?:id|handle|user(?:name)?|account|konto|cuenta))?\s?[:=：]\s?([^\s,;]{3,})/gu;
const assigns = /[:=：]/;
const honorific =
  /(?<![\p{L}\p{N}])((?:mr|mrs|ms|dr|prof|herrn?|frau|sr|sra|senor|senora|mme|monsieur|madame|signor|signora|dott|dona|seu|pak|bu|ibu|bapak)\.?\s)(\p{L}[\p{L}\p{M}-]+(?:\s\p{L}[\p{L}\p{M}-]+)?)/gu;
const introduction =
  /(?<![\p{L}\p{N}])((?:my name is|my name's|mein name ist|ich heisse|me llamo|mi nombre es|je m'appelle|mon nom est|mi chiamo|me chamo|meu nome e|mijn naam is|ik heet|benim adim|menja zovut|меня зовут|nama saya|اسمي|मेरा नाम)\s)(\p{L}[\p{L}\p{M}'-]*)/gu;
// "Thanks Maria!", "Hallo Peter,": a capital between a greeting and the end of a phrase.
const greeting =
  /(?<![\p{L}\p{N}])((?:thanks|thank you|thx|hi|hello|hey|dear|congrats|congratulations|happy birthday|welcome|sorry|danke|hallo|liebe[rs]?|moin|servus|herzlichen gluckwunsch|gracias|hola|querid[oa]|felicidades|obrigad[oa]|oi|ola|parabens|merci|bonjour|salut|ch?er|chere|bravo|ciao|grazie|car[oa]|auguri|dank je|bedankt|hoi|beste|merhaba|selam|tesekkurler|sevgili|привет|спасибо|дорогая|дорогой|dzieki|czesc|halo|makasih|terima kasih),?\s)(\p{L}[\p{L}\p{M}'-]+)(?=\s*(?:$|[^\p{L}\p{N}\s]))/gu;
const japaneseAddress = /(\p{Script=Han}{2,4}|\p{Script=Katakana}{2,8})(?=さん|ちゃん|くん|君|様|氏)/gu;

function capital(painted: PaintedText, start: number, end: number): boolean {
  return upperStart.test(originalOf(painted, start, end));
}

const greeted = new Set(
  Object.keys(chatWords).flatMap((language) => [
    ...stopWords(language),
    ...wordList(language, 'banter'),
    ...wordList(language, 'generic'),
  ]),
);

/** Words that people greet each other with and that are no names: stop words, "everyone", "Leute", "team". */
const isOrdinary = (word: string): boolean => isRoleWord(word) || greeted.has(word);

function inStopWords(word: string, text: string): boolean {
  // The language of the text without the word: "ada" alone would make it Indonesian.
  return stopWords('en').has(word) || stopWords(guessLanguage(text.replaceAll(word, ' ')).language).has(word);
}

/** Whether a word opens a sentence; a look at the characters just before it is enough. */
const opensSentence = (text: string, at: number): boolean =>
  sentenceStart.test(text.slice(Math.max(0, at - 20), at));

function coverWords(painted: PaintedText, index: NameIndex): void {
  const subject = painted.folded;
  const known = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    let common = known.get(word);
    if (common === undefined) {
      common = inStopWords(word, subject);
      known.set(word, common);
    }
    return common;
  };
  const isDeclined = createFormFinder(painted.original, index);
  const ranges: Range[] = [];
  const found = listMatches(subject, wordPattern);
  let after = 0;
  found.forEach((match, i) => {
    const start = match.index;
    const word = match[0];
    if (start < after) return;
    for (const phrase of index.phrases.get(word) ?? []) {
      const last = found[i + phrase.length - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const whole = phrase.every((part, k) => {
        const here = found[i + k]!;
        return here[0] === part || (k === phrase.length - 1 && here[0] === `${part}s`);
      });
      // A label like "So On" is also what people write; then its capitals tell.
      if (!whole || end - start > phrase.join('').length + 4 * phrase.length) continue;
      if (phrase.every((part) => isCommon(part)) && !capital(painted, start, end)) continue;
      ranges.push({ start, end, replacement: '[name]' });
      after = end;
      return;
    }
    const end = start + word.length;
    const name = nameOfWord(word, index);
    if (name !== null) {
      const ambiguous = isCommon(word);
      if (ambiguous && (!capital(painted, start, end) || opensSentence(subject, start))) return;
      // ada_ and _ada are ada too.
      const tail = /^_*/.exec(subject.slice(end, end + 4))![0].length;
      ranges.push({ start, end: end + tail, replacement: '[name]' });
    } else if (
      index.short.has(word) &&
      capital(painted, start, end) &&
      !(isCommon(word) && opensSentence(subject, start))
    ) {
      ranges.push({ start, end, replacement: '[name]' });
    } else if (
      isDeclined(word, () => ({
        written: originalOf(painted, start, end),
        opensSentence: opensSentence(subject, start),
      }))
    ) {
      ranges.push({ start, end, replacement: '[name]' });
    }
  });
  coverAll(painted, ranges);
}

/** Covers handles and tags. Runs before numbers are looked for: `@447700900123` is a mention. */
export function findHandles(painted: PaintedText): void {
  if (painted.folded.includes('@')) coverMatches(painted, handle, () => '[name]');
  if (painted.folded.includes('#')) coverMatches(painted, discordTag, () => '[name]');
}

/** Covers accounts, the group's names in their usual forms, and names that a title or an introduction announces. */
export function findNames(painted: PaintedText, index: NameIndex): void {
  if (assigns.test(painted.folded)) coverGroup(painted, account, 3, () => true);
  if (unspacedText.test(painted.folded)) {
    for (const name of index.substrings) coverSubstring(painted, name);
    coverMatches(painted, japaneseAddress, () => '[name]');
  }
  coverWords(painted, index);
  coverGroup(
    painted,
    greeting,
    2,
    (word, start) => capital(painted, start, start + word.length) && !isOrdinary(word),
  );
  coverGroup(painted, introduction, 2, () => true);
  coverTitled(painted);
}

/** Covers the last group of each match, where it is wanted. */
function coverGroup(
  painted: PaintedText,
  pattern: RegExp,
  group: number,
  wanted: (found: string, start: number) => boolean,
): void {
  const ranges: Range[] = [];
  eachMatch(painted.folded, pattern, (match) => {
    const end = match.index + match[0].length;
    const start = end - match[group]!.length;
    if (wanted(match[group]!, start)) ranges.push({ start, end, replacement: '[name]' });
  });
  coverAll(painted, ranges);
}

function coverSubstring(painted: PaintedText, name: string): void {
  const { folded } = painted;
  const kana = name.length === 2 && /^\p{Script=Hiragana}+$/u.test(name);
  const ranges: Range[] = [];
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // Two hiragana before more of them are part of a word, unless an address follows.
    if (kana && /^(?!さん|ちゃん|くん)\p{Script=Hiragana}/u.test(folded.slice(end, end + 4))) continue;
    ranges.push({ start: at, end, replacement: '[name]' });
  }
  coverAll(painted, ranges);
}

/** "Dr Hans Meyer kommt": the words after a title belong to the name as long as they carry a capital. */
function coverTitled(painted: PaintedText): void {
  const ranges: Range[] = [];
  eachMatch(painted.folded, honorific, (match) => {
    const start = match.index + match[1]!.length;
    let end = start;
    for (const word of match[2]!.split(/\s/)) {
      const from = end === start ? start : end + 1;
      if (!capital(painted, from, from + word.length)) break;
      end = from + word.length;
    }
    if (end > start) ranges.push({ start, end, replacement: '[name]' });
  });
  coverAll(painted, ranges);
}
