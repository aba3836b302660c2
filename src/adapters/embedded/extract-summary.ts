import { compareText } from '../../core/text/compare-text.ts';
import { baseLanguage, guessLanguage } from '../../core/text/guess-language.ts';
import { createSignalReader, type Signals } from '../../core/text/read-signals.ts';
import { rememberByWord, TextReader, type TextReading, type Word } from '../../core/text/read-text.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { type Thread, traceReplies } from '../../core/text/trace-replies.ts';
import { centralities, type TermSpace, weighTerms } from '../../core/text/weigh-terms.ts';
import { wordList } from '../../core/text/word-lists.ts';
import type {
  CitedSentence,
  ModelMessage,
  SummariseRequest,
  Summary,
  TextModel,
} from '../../ports/models.ts';
import { type Choice, chooseDiverse } from './choose-diverse.ts';
import { cutQuote } from './cut-quote.ts';

const maxMessages = 20_000;
const maxSentences = 50;
/** Below this a message is not worth quoting, even on a quiet day. */
const worthQuoting = 0.34;
const fewMessages = 10;

/** `[name]: ` before a message tells whom it was for; without it the quote reads better and stays a quote. */
const address = /^(?:\[name\]\s?[:,]?\s+)+(?=\S)/;

type Read = {
  readonly message: ModelMessage;
  readonly reading: TextReading;
  readonly content: readonly Word[];
};

const han = /\p{Script=Han}/u;

function createContentTest(stops: readonly ReadonlySet<string>[]): (word: Word) => boolean {
  return rememberByWord(({ kind, key }) => {
    if (kind !== 'word' || (key.length < 2 && !han.test(key))) return false;
    return !stops.some((list) => list.has(key));
  });
}

/** How much a message is a sentence that stands on its own: long enough, not a fragment, a list of codes or a shout. */
function readability({ reading, content }: Read): number {
  const { text, letterCount: letters } = reading;
  let words = 0;
  let marksAndLinks = 0;
  for (const { kind } of reading.words) {
    if (kind === 'word') words++;
    else if (kind !== 'number') marksAndLinks++;
  }
  const length = dense.test(text) ? letters / 2 : words;
  let value = length < 4 ? 0 : length < 7 ? 0.45 : length < 9 ? 0.75 : 1;
  const distinct = new Set(content.map(({ key }) => key)).size;
  if (distinct < 3) value *= distinct < 2 ? 0.3 : 0.6;
  value *= marksAndLinks * 2 > words ? 0.4 : 1 - marksAndLinks / (2 * (words || 1));
  if (letters < text.replace(/\s/g, '').length * 0.6) value *= 0.5;
  if (words < 12 && fragment.test(text)) value *= 0.7;
  if (letters > 12 && text === text.toUpperCase() && text !== text.toLowerCase()) value *= 0.6;
  return value;
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;
const fragment = /^\P{L}*[([]|^\P{L}*(?:https?:|[$#>/~])/u;

function scoreOf(signals: Signals, thread: Thread, central: number, readable: number): number {
  const raw =
    0.3 * central +
    0.22 * thread.discussed +
    (signals.decision ? 0.2 : 0) +
    (signals.date ? 0.12 : 0) +
    (signals.money ? 0.08 : 0) +
    (signals.link ? 0.05 : 0) +
    (signals.question ? (thread.replies > 0 ? 0.1 : 0.04) : 0) +
    (thread.answer ? 0.06 : 0) +
    0.2;
  return Math.min(1, raw) * readable * (1 - signals.smallTalk) ** 1.5;
}

function reasonsOf(signals: Signals, thread: Thread, central: number): string[] {
  const reasons: string[] = [];
  if (signals.decision) reasons.push('decision');
  if (signals.question) reasons.push('question');
  if (thread.answer) reasons.push('answer');
  if (signals.date) reasons.push('date');
  if (signals.money) reasons.push('money');
  if (signals.link) reasons.push('link');
  if (thread.replies >= 2) reasons.push('discussed');
  if (central >= 0.5 || reasons.length === 0) reasons.push('central');
  return reasons;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

type WorthOf = (sentence: string) => number;

/** Content words' rarity summed, with diminishing returns for length: what a sentence of a long message is worth. */
function createWorth(
  reader: TextReader,
  signalsOf: (reading: TextReading) => Signals,
  { rarityOf }: TermSpace,
): WorthOf {
  return (sentence) => {
    const reading = reader.read(sentence);
    const { words } = reading;
    const signals = signalsOf(reading);
    const weight = words.reduce(
      (sum, word) => sum + (word.kind === 'word' ? rarityOf(reader.stem(word)) : 0),
      0,
    );
    const bonus = (signals.decision ? 3 : 0) + (signals.date ? 2 : 0) + (signals.question ? 1 : 0);
    return (Math.sqrt(weight) + bonus) * (1 - signals.smallTalk) - (words.length < 4 ? 2 : 0);
  };
}

function summarise(request: SummariseRequest): Summary {
  const ordered = request.messages
    .filter((message) => message.text.trim() !== '')
    .toSorted((a, b) => a.minute - b.minute || compareText(a.id, b.id))
    .slice(-maxMessages);
  const limit = Math.min(maxSentences, request.maxSentences);
  if (ordered.length === 0 || limit < 1) return { sentences: [], confidence: 0 };

  const sample =
    ordered.length <= 200 ? ordered : ordered.filter((_, i) => i % Math.ceil(ordered.length / 200) === 0);
  const guess = guessLanguage(sample.map((message) => message.text).join('\n'));
  const language = guess.confidence >= 0.3 ? guess.language : baseLanguage(request.language);
  const stops = [...new Set([language, baseLanguage(request.language), 'en'])].map(stopWords);
  const reader = request.reader ?? new TextReader();
  const isContent = createContentTest([...stops, wordList(language, 'smallTalk')]);
  const signalsOf = createSignalReader(language);
  const reads = ordered.map((message): Read => {
    const reading = reader.read(message.text);
    return { message, reading, content: reading.words.filter(isContent) };
  });
  const space = weighTerms(reads.map(({ content }) => content.map((word) => reader.stem(word))));
  const signals = reads.map(({ reading }) => signalsOf(reading));
  const central = centralities(space);
  const threads = traceReplies(
    ordered,
    space,
    signals.map((signal) => signal.question),
  );

  const candidates: Choice[] = [];
  reads.forEach((read, index) => {
    const score = scoreOf(signals[index]!, threads[index]!, central[index]!, readability(read));
    const { author, minute } = read.message;
    if (score < worthQuoting) return;
    const { question } = signals[index]!;
    candidates.push({ index, score, vector: space.vectorOf(index), author, minute, question });
  });

  const worthOf = createWorth(reader, signalsOf, space);
  const chosen = chooseDiverse(candidates, limit).sort((a, b) => a.index - b.index);
  const sentences = chosen.map(({ index, score }): CitedSentence => {
    const { message } = reads[index]!;
    return {
      text: cutQuote(message.text.replace(address, ''), worthOf),
      cites: [message.id],
      quote: true,
      score: round(score),
      reasons: reasonsOf(signals[index]!, threads[index]!, central[index]!),
    };
  });
  const mean = sentences.reduce((sum, sentence) => sum + sentence.score, 0) / (sentences.length || 1);
  // A handful of messages tells little of what mattered.
  const enough = Math.min(1, ordered.length / fewMessages);
  return { sentences, confidence: round(mean * enough) };
}

/**
 * Creates the embedded text model: no network, no weights. It chooses messages and quotes them word for word (a cut ends
 * in `…`): centrality by TF-IDF, signals on their face, threads by shared words, minus small talk, then maximal
 * marginal relevance. Sentences come in the order of the chat. The same messages in any order give the same result.
 */
export function createEmbeddedTextModel(): TextModel {
  return {
    identity: { provider: 'embedded', model: 'extract', version: '1', method: 'statistical' },
    summarise: (request) => Promise.resolve(summarise(request)),
  };
}
