import { compareText } from '../../core/text/compare-text.ts';
import { baseLanguage, guessLanguage } from '../../core/text/guess-language.ts';
import { stopWords } from '../../core/text/stop-words.ts';
import { type Token, tokenise } from '../../core/text/tokenise.ts';
import { type Thread, traceReplies } from '../../core/text/trace-replies.ts';
import { centralities, weighTerms } from '../../core/text/weigh-terms.ts';
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
import { readSignals, type Signals } from './read-signals.ts';

const maxMessages = 20_000;
const maxSentences = 50;
/** Below this a message is not worth quoting, even on a quiet day. */
const worthQuoting = 0.34;
const fewMessages = 10;

/** `[name]: ` before a message tells whom it was for; without it the quote reads better and stays a quote. */
const address = /^(?:\[name\]\s?[:,]?\s+)+(?=\S)/;

type Read = {
  readonly message: ModelMessage;
  readonly tokens: readonly Token[];
  readonly content: readonly string[];
};

function readMessage(message: ModelMessage, stops: readonly ReadonlySet<string>[]): Read {
  const tokens = tokenise(message.text);
  const content: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const { key } = token;
    if (key.length < 2 && !/\p{Script=Han}/u.test(key)) continue;
    if (!stops.some((list) => list.has(key))) content.push(key);
  }
  return { message, tokens, content };
}

/** How much a message is a sentence that stands on its own: long enough, not a fragment, a list of codes or a shout. */
function readability({ message, tokens, content }: Read): number {
  const { text } = message;
  const words = tokens.filter((token) => token.kind === 'word').length;
  const marksAndLinks = tokens.filter((token) => token.kind !== 'word' && token.kind !== 'number').length;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text);
  const length = dense ? letters / 2 : words;
  let value = length < 4 ? 0 : length < 7 ? 0.45 : length < 9 ? 0.75 : 1;
  const distinct = new Set(content).size;
  if (distinct < 3) value *= distinct < 2 ? 0.3 : 0.6;
  value *= marksAndLinks * 2 > words ? 0.4 : 1 - marksAndLinks / (2 * (words || 1));
  if (letters < text.replace(/\s/g, '').length * 0.6) value *= 0.5;
  if (/^\P{L}*[([]|^\P{L}*(?:https?:|[$#>/~])/u.test(text) && words < 12) value *= 0.7;
  if (letters > 12 && text === text.toUpperCase() && text !== text.toLowerCase()) value *= 0.6;
  return value;
}

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

/** Content words' rarity summed, with diminishing returns for length: what a sentence of a long message is worth. */
function sentenceWorth(sentence: string, rarityOf: (key: string) => number, language: string): number {
  const tokens = tokenise(sentence);
  const signals = readSignals(sentence, tokens, language);
  const weight = tokens.reduce((sum, token) => sum + (token.kind === 'word' ? rarityOf(token.key) : 0), 0);
  const bonus = (signals.decision ? 3 : 0) + (signals.date ? 2 : 0) + (signals.question ? 1 : 0);
  return (Math.sqrt(weight) + bonus) * (1 - signals.smallTalk) - (tokens.length < 4 ? 2 : 0);
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
  const smallTalkWords = wordList(language, 'smallTalk');
  const reads = ordered.map((message) => readMessage(message, [...stops, smallTalkWords]));
  const space = weighTerms(reads.map((read) => read.content));
  const signals = reads.map((read) => readSignals(read.message.text, read.tokens, language));
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
    candidates.push({ index, score, vector: space.vectors[index]!, author, minute, question });
  });

  const chosen = chooseDiverse(candidates, limit).sort((a, b) => a.index - b.index);
  const sentences = chosen.map(({ index, score }): CitedSentence => {
    const { message } = reads[index]!;
    return {
      text: cutQuote(message.text.replace(address, ''), (sentence) =>
        sentenceWorth(sentence, space.rarityOf, language),
      ),
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
 * The embedded text model: no network, no weights. It chooses messages and quotes them word for word (a cut ends
 * in `…`): centrality by TF-IDF, signals on their face, threads by shared words, minus small talk, then maximal
 * marginal relevance. Sentences come in the order of the chat. The same messages in any order give the same result.
 */
export function createEmbeddedTextModel(): TextModel {
  return {
    identity: { provider: 'embedded', model: 'extract', version: '1', method: 'statistical' },
    summarise: (request) => Promise.resolve(summarise(request)),
  };
}
