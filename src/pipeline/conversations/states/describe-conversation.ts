import { foldText } from '../../../core/text/fold-text.ts';
import { baseLanguage } from '../../../core/text/guess-language.ts';
import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { Conversation } from '../gather/gather-conversations.ts';
import { cue, type TalkIndex } from '../talk/index-talk.ts';
import type { TalkMessage } from '../talk/talk-message.ts';
import { type AskedQuestion, findAnswers } from './find-answer.ts';
import { anchors, announcingWords, objections, settlingPatterns } from './settling-words.ts';

export type ConversationState = 'settled' | 'answered' | 'open' | 'announced' | 'talk';

export type ConversationDescription = {
  readonly state: ConversationState;
  /** What the state is where it is not taken as settled. */
  readonly otherwise: Exclude<ConversationState, 'settled'>;
  /** Its questions, each with its answer; places of messages. */
  readonly questions: readonly AskedQuestion[];
  /** The message that settles it, or −1. */
  readonly settling: number;
  /** Days that are named in what settles or announces. */
  readonly dates: readonly FoundDate[];
};

export type Talk = {
  readonly messages: readonly TalkMessage[];
  readonly index: TalkIndex;
  readonly parents: ArrayLike<number>;
  readonly bots: ReadonlySet<string>;
};

const minSettlingWords = 4;

/** Says what became of a conversation. The language is that of each message. */
export function describeConversation(talk: Talk, { places }: Conversation): ConversationDescription {
  const { messages, index, parents, bots } = talk;
  const botNumbers = new Set(
    places.filter((i) => bots.has(messages[i]!.author)).map((i) => index.authors[i]!),
  );
  const questions = findAnswers(index, parents, places, (author) => botNumbers.has(author));
  const settling = findSettling(talk, places);
  const root = places[0]!;
  const datesOf = (place: number): FoundDate[] =>
    findDates(messages[place]!.text, index.languages[place]!, messages[place]!.minute);
  const announced = bots.has(messages[root]!.author)
    ? []
    : futureDates(datesOf(root), messages[root]!.minute);
  const announces =
    (index.cues[root]! & cue.question) === 0 &&
    !bots.has(messages[root]!.author) &&
    (announced.some(({ explicit }) => explicit) || announcingWords.test(foldText(messages[root]!.text)));
  // What was asked first is what the conversation is about.
  const [first] = questions;
  const otherwise =
    first !== undefined ? (first.answer < 0 ? 'open' : 'answered') : announces ? 'announced' : 'talk';
  return {
    state: settling >= 0 ? 'settled' : otherwise,
    otherwise,
    questions,
    settling,
    dates: settling >= 0 ? datesOf(settling) : announces ? announced : [],
  };
}

function futureDates(dates: readonly FoundDate[], minute: number): FoundDate[] {
  const today = new Date(Math.floor(minute / 1440) * 86_400_000).toISOString().slice(0, 10);
  return dates.filter(({ day }) => day >= today);
}

/**
 * The last message that settles something: words of agreement or “we …” with a date, a time, a sum or a number, not asked, after
 * somebody else had spoken or replied to by somebody else, and nobody's reply to it objects.
 */
function findSettling({ messages, index, parents, bots }: Talk, places: readonly number[]): number {
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    const { text, author, minute } = messages[place]!;
    if (
      (index.cues[place]! & cue.question) !== 0 ||
      index.lengths[place]! < minSettlingWords ||
      bots.has(author)
    )
      continue;
    const language = index.languages[place]!;
    const pattern = settlingPatterns[baseLanguage(language)];
    if (pattern === undefined) continue;
    const folded = foldText(text);
    if (!pattern.test(folded)) continue;
    if (!anchors.test(folded) && findDates(text, language, minute).length === 0) continue;
    const others = places.some((other) => other !== place && messages[other]!.author !== author);
    const objected = places.some(
      (reply) =>
        parents[reply] === place &&
        messages[reply]!.author !== author &&
        objections.test(foldText(messages[reply]!.text)),
    );
    if (others && !objected) return place;
  }
  return -1;
}

/** Fewer decisions than one in so many messages are more often wrong than right. */
const settledPerMessages = 500;

/** Takes the label *settled* off where a source hardly ever earns it. */
export function dropRareLabels(
  descriptions: readonly ConversationDescription[],
  messages: number,
): ConversationDescription[] {
  const settled = descriptions.filter(({ state }) => state === 'settled').length;
  if (settled * settledPerMessages >= messages) return [...descriptions];
  return descriptions.map((one) =>
    one.state === 'settled' ? { ...one, state: one.otherwise, settling: -1, dates: [] } : one,
  );
}
