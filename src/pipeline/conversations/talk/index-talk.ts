import { foldText } from '../../../core/text/fold-text.ts';
import { baseLanguage, guessLanguage } from '../../../core/text/guess-language.ts';
import { stopWords } from '../../../core/text/stop-words.ts';
import { tokenise } from '../../../core/text/tokenise.ts';
import { assentWords, continuationWords, everyoneWords, greetingWords, thanksWords } from './cue-words.ts';
import { asksQuestion } from './find-question.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import type { TalkMessage, TalkOptions } from './talk-message.ts';

/** What a message does, as bits. */
export const cue = {
  question: 1,
  thanks: 2,
  greeting: 4,
  assent: 8,
  continuation: 16,
  everyone: 32,
  /** Written to a bot: `!help`. */
  command: 64,
  link: 128,
} as const;

/** A group's messages in numbers, each text read once. */
export type TalkIndex = {
  readonly count: number;
  readonly minutes: Int32Array;
  /** Number of its author. */
  readonly authors: Int32Array;
  readonly authorCount: number;
  /** Bits of `cue`. */
  readonly cues: Uint8Array;
  /** The author whom it calls at its beginning or with @, or −1. */
  readonly addressed: Int32Array;
  /** An author who is named elsewhere in it, or −1. */
  readonly named: Int32Array;
  /** Words written, up to 255. */
  readonly lengths: Uint8Array;
  /** Message i holds `words[starts[i] … starts[i + 1])`: content words, interned, each once. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  /** How rare each interned word is, 0 to 1: its inverse document frequency by that of a word that occurs once. */
  readonly rarity: Float32Array;
  /** ISO 639-1 language of each message. */
  readonly languages: readonly string[];
};

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/u;
const invisible = /[\u200b-\u200f\u2066-\u2069\ufeff]/gu;
const maxRead = 2_000;
const minWord = 3;
const stemLength = 7;
/** A message says its own language where this much tells so. */
const sureLanguage = 0.4;

/** Reads messages in the order of the chat. */
export function indexTalk(messages: readonly TalkMessage[], options: TalkOptions = {}): TalkIndex {
  const count = messages.length;
  const fallback = baseLanguage(options.language ?? 'en');
  const numbers = new Map<string, number>();
  const names: (readonly string[])[] = [];
  const authors = new Int32Array(count);
  const minutes = new Int32Array(count);
  messages.forEach(({ author, minute }, i) => {
    let number = numbers.get(author);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(author, number);
      names.push(options.namesOf?.(author) ?? [author]);
    }
    authors[i] = number;
    minutes[i] = minute;
  });
  const lastOf = new Int32Array(numbers.size).fill(-1);
  const book = createNameBook(names, lastOf, fallback);
  const cues = new Uint8Array(count);
  const addressed = new Int32Array(count).fill(-1);
  const named = new Int32Array(count).fill(-1);
  const lengths = new Uint8Array(count);
  const starts = new Int32Array(count + 1);
  const words: number[] = [];
  const interned = new Map<string, number>();
  const frequency: number[] = [];
  const languages: string[] = [];
  for (let i = 0; i < count; i++) {
    const text = messages[i]!.text.slice(0, maxRead);
    const guess = guessLanguage(text);
    const language = guess.confidence >= sureLanguage ? guess.language : fallback;
    languages.push(language);
    const read = readMessage(text, language, book, authors[i]!);
    cues[i] = read.cues;
    addressed[i] = read.addressed;
    named[i] = read.named;
    lengths[i] = Math.min(255, read.length);
    const seen = new Set<number>();
    for (const word of read.content) {
      let number = interned.get(word);
      if (number === undefined) {
        number = interned.size;
        interned.set(word, number);
        frequency.push(0);
      }
      if (seen.has(number)) continue;
      seen.add(number);
      frequency[number]!++;
      words.push(number);
    }
    starts[i + 1] = words.length;
    lastOf[authors[i]!] = i;
  }
  return {
    count,
    minutes,
    authors,
    authorCount: numbers.size,
    cues,
    addressed,
    named,
    lengths,
    starts,
    words: Int32Array.from(words),
    rarity: Float32Array.from(frequency, (n) => Math.log((1 + count) / n) / Math.log(1 + count)),
    languages,
  };
}

type ReadMessage = {
  readonly cues: number;
  readonly addressed: number;
  readonly named: number;
  readonly length: number;
  readonly content: readonly string[];
};

function readMessage(text: string, language: string, book: NameBook, author: number): ReadMessage {
  const folded = foldText(text.includes('\u2068') ? text.replace(invisible, '') : text);
  const stops = stopWords(language);
  const content: string[] = [];
  let cues = 0;
  let addressed = -1;
  let named = -1;
  let length = 0;
  const isName = (word: string): boolean => book.find(word) >= 0;
  if (asksQuestion(text, language, isName)) cues |= cue.question;
  if (/^[!/]\p{L}/u.test(folded)) cues |= cue.command;
  const spaced = !unspaced.test(folded);
  const parts = spaced ? folded.split(/\s+/u) : tokenise(text).map(({ key }) => key);
  for (const raw of parts) {
    if (raw === '') continue;
    length++;
    if (raw.includes('://')) {
      cues |= cue.link;
      continue;
    }
    const word = raw.replace(edges, '');
    const calls = raw.startsWith('@');
    const called = findCalled(raw, word, book);
    if (called >= 0 && called !== author) {
      const first = length === 1;
      if (calls || (first && (/[,:;]$/.test(raw) || !book.isCommon(word)))) {
        if (addressed < 0) addressed = called;
        continue;
      }
      // After a greeting or thanks: `hi ada, …`, `thanks ada`.
      if (
        length <= 3 &&
        (cues & (cue.greeting | cue.thanks)) !== 0 &&
        !book.isCommon(word) &&
        addressed < 0
      ) {
        addressed = called;
        continue;
      }
      if (!book.isCommon(word)) {
        named = called;
        continue;
      }
    }
    if (thanksWords.has(word)) cues |= cue.thanks;
    if (everyoneWords.has(word) && length <= 4) cues |= cue.everyone;
    if (length === 1 || (length === 2 && addressed >= 0)) {
      if (greetingWords.has(word)) cues |= cue.greeting;
      if (assentWords.has(word)) cues |= cue.assent;
      if (continuationWords.has(word)) cues |= cue.continuation;
    }
    if (word.length >= minWord && !stops.has(word)) content.push(word.slice(0, stemLength));
  }
  return { cues, addressed, named, length, content };
}

/** Odd names such as `|Ada|-` are called as they are written, all others without what surrounds them. */
function findCalled(raw: string, word: string, book: NameBook): number {
  const bare = raw.replace(/^@|[,:;.!?]+$/g, '');
  const whole = bare === word ? -1 : book.find(bare);
  return whole >= 0 ? whole : book.find(word);
}
