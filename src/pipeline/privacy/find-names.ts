import { chatWords } from '../../core/text/chat-words.ts';
import { eachMatch, listMatches } from '../../core/text/each-match.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { wordList } from '../../core/text/word-lists.ts';
import { isRoleWord, type NameIndex, nameOfWord, wordPattern } from './compile-names.ts';
import { createFormFinder } from './find-forms.ts';
import { type MaskedText, maskMatches, maskRanges, originalOf, type Range } from './masked-text.ts';

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

function capital(masked: MaskedText, start: number, end: number): boolean {
  return upperStart.test(originalOf(masked, start, end));
}

const greeted = new Set(
  Object.keys(chatWords).flatMap((language) => [
    ...stopWords(language),
    ...wordList(language, 'smallTalk'),
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

function maskWords(masked: MaskedText, index: NameIndex): void {
  const subject = masked.folded;
  const known = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    let common = known.get(word);
    if (common === undefined) {
      common = inStopWords(word, subject);
      known.set(word, common);
    }
    return common;
  };
  const isDeclined = createFormFinder(masked.original, index);
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
      // A display name like "So On" is also what people write; then its capitals tell.
      if (!whole || end - start > phrase.join('').length + 4 * phrase.length) continue;
      if (phrase.every((part) => isCommon(part)) && !capital(masked, start, end)) continue;
      ranges.push({ start, end, replacement: '[name]' });
      after = end;
      return;
    }
    const end = start + word.length;
    const name = nameOfWord(word, index);
    if (name !== null) {
      const ambiguous = isCommon(word);
      if (ambiguous && (!capital(masked, start, end) || opensSentence(subject, start))) return;
      // ada_ and _ada are ada too.
      const tail = /^_*/.exec(subject.slice(end, end + 4))![0].length;
      ranges.push({ start, end: end + tail, replacement: '[name]' });
    } else if (
      index.short.has(word) &&
      capital(masked, start, end) &&
      !(isCommon(word) && opensSentence(subject, start))
    ) {
      ranges.push({ start, end, replacement: '[name]' });
    } else if (
      isDeclined(word, () => ({
        written: originalOf(masked, start, end),
        opensSentence: opensSentence(subject, start),
      }))
    ) {
      ranges.push({ start, end, replacement: '[name]' });
    }
  });
  maskRanges(masked, ranges);
}

/** Masks handles and tags. Runs before the search for numbers: `@447700900123` is a mention. */
export function findHandles(masked: MaskedText): void {
  if (masked.folded.includes('@')) maskMatches(masked, handle, () => '[name]');
  if (masked.folded.includes('#')) maskMatches(masked, discordTag, () => '[name]');
}

const announcements = [greeting, introduction, honorific].map(({ source }) => new RegExp(source, 'u'));
const accounts = new RegExp(account.source, 'u');

/** Tells whether something in a folded text announces a name: a greeting, an introduction, a title, a service. */
export const mayAnnounceName = (folded: string): boolean =>
  announcements.some((pattern) => pattern.test(folded)) || (assigns.test(folded) && accounts.test(folded));

/** Masks names that are known, in their usual forms, and no others. */
export function maskKnownNames(masked: MaskedText, index: NameIndex): void {
  if (unspacedText.test(masked.folded)) for (const name of index.substrings) maskSubstring(masked, name);
  maskWords(masked, index);
}

/** Masks accounts, the group's names in their usual forms, and names that a title or an introduction announces. */
export function findNames(masked: MaskedText, index: NameIndex): void {
  if (assigns.test(masked.folded)) maskGroup(masked, account, 3, () => true);
  if (unspacedText.test(masked.folded)) {
    for (const name of index.substrings) maskSubstring(masked, name);
    maskMatches(masked, japaneseAddress, () => '[name]');
  }
  maskWords(masked, index);
  maskGroup(
    masked,
    greeting,
    2,
    (word, start) => capital(masked, start, start + word.length) && !isOrdinary(word),
  );
  maskGroup(masked, introduction, 2, () => true);
  maskTitled(masked);
}

/** Covers the last group of each match, where it is wanted. */
function maskGroup(
  masked: MaskedText,
  pattern: RegExp,
  group: number,
  wanted: (found: string, start: number) => boolean,
): void {
  const ranges: Range[] = [];
  eachMatch(masked.folded, pattern, (match) => {
    const end = match.index + match[0].length;
    const start = end - match[group]!.length;
    if (wanted(match[group]!, start)) ranges.push({ start, end, replacement: '[name]' });
  });
  maskRanges(masked, ranges);
}

function maskSubstring(masked: MaskedText, name: string): void {
  const { folded } = masked;
  const kana = name.length === 2 && /^\p{Script=Hiragana}+$/u.test(name);
  const ranges: Range[] = [];
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // Two hiragana before more of them are part of a word, unless an address follows.
    if (kana && /^(?!さん|ちゃん|くん)\p{Script=Hiragana}/u.test(folded.slice(end, end + 4))) continue;
    ranges.push({ start: at, end, replacement: '[name]' });
  }
  maskRanges(masked, ranges);
}

/** "Dr Hans Meyer kommt": the words after a title belong to the name as long as they carry a capital. */
function maskTitled(masked: MaskedText): void {
  const ranges: Range[] = [];
  eachMatch(masked.folded, honorific, (match) => {
    const start = match.index + match[1]!.length;
    let end = start;
    for (const word of match[2]!.split(/\s/)) {
      const from = end === start ? start : end + 1;
      if (!capital(masked, from, from + word.length)) break;
      end = from + word.length;
    }
    if (end > start) ranges.push({ start, end, replacement: '[name]' });
  });
  maskRanges(masked, ranges);
}
