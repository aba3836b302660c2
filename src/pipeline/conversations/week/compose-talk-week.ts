import { compareText } from '../../../core/text/compare-text.ts';
import { dayOfMinute } from '../../../core/time.ts';
import type { Lexicon } from '../../privacy/public-words/lexicon.ts';
import { gatherConversations } from '../gather/gather-conversations.ts';
import { chooseRegime, type Regime } from '../links/choose-regime.ts';
import { linkTalk } from '../links/link-messages.ts';
import {
  type ConversationDescription,
  type ConversationState,
  describeConversation,
  dropRareLabels,
} from '../states/describe-conversation.ts';
import { findBots } from '../talk/find-bots.ts';
import { indexTalk } from '../talk/index-talk.ts';
import type { TalkMessage } from '../talk/talk-message.ts';
import { titleConversations } from '../titles/title-conversations.ts';
import { type Quote, quoteMessage } from './quote-message.ts';

export type TalkWeekInput = {
  /** All messages of a (source, week), in the order of the chat. */
  readonly messages: readonly TalkMessage[];
  /** BCP 47 language of the group. */
  readonly language: string;
  /** What others may call an author. */
  readonly namesOf: (author: string) => readonly string[];
  readonly lexicon: Lexicon;
  readonly past?: { readonly phrases: ReadonlyMap<string, number>; readonly texts: number };
};

export type WeekConversation = {
  /** Id of its first message. */
  readonly id: string;
  readonly title: string | null;
  readonly state: ConversationState;
  /** People who wrote in it; programs are none. */
  readonly people: number;
  readonly messages: number;
  /** Wall-clock minutes of its first and last message. */
  readonly from: number;
  readonly to: number;
  /** What was asked and what was answered, and the thanks or the decision after it; null without both. */
  readonly pair: { readonly question: Quote; readonly answer: Quote; readonly outcome: Quote | null } | null;
  /** The first question that nobody answered, and who asked it. */
  readonly waiting: { readonly question: Quote; readonly author: string; readonly minute: number } | null;
  /** What it settles or announces, with the days that are named. */
  readonly plan: { readonly quote: Quote; readonly days: readonly string[] } | null;
};

export type TalkWeek = { readonly regime: Regime; readonly conversations: readonly WeekConversation[] };

/** The conversations of a week in the order in which they begin, each with its state, its title and what may be quoted of it. */
export function composeTalkWeek({ messages, language, namesOf, lexicon, past }: TalkWeekInput): TalkWeek {
  const index = indexTalk(messages, { language, namesOf });
  const regime = chooseRegime(index);
  const parents = linkTalk(index, regime);
  const bots = findBots(messages);
  const conversations = gatherConversations(messages, parents);
  const talk = { messages, index, parents, bots };
  const described = dropRareLabels(
    conversations.map((conversation) => describeConversation(talk, conversation)),
    messages.length,
  );
  const authors = new Set(messages.map(({ author }) => author));
  const titles = titleConversations(
    {
      messages,
      index,
      language,
      names: [...authors].flatMap((author) => [...namesOf(author)]),
      lexicon,
      ...(past === undefined ? {} : { past }),
    },
    conversations,
  );
  return {
    regime,
    conversations: conversations.map(({ id, places }, i): WeekConversation => {
      const { state } = described[i]!;
      const people = new Set(places.map((place) => messages[place]!.author)).difference(bots);
      return {
        id,
        title: titles[i]!,
        state,
        people: people.size,
        messages: places.length,
        from: messages[places[0]!]!.minute,
        to: messages[places.at(-1)!]!.minute,
        pair: composePair(messages, described[i]!),
        waiting: composeWaiting(messages, described[i]!),
        plan: composePlan(messages, places[0]!, described[i]!),
      };
    }),
  };
}

function composePair(
  messages: readonly TalkMessage[],
  { questions, settling }: ConversationDescription,
): WeekConversation['pair'] {
  const answered = questions.find(({ answer }) => answer >= 0);
  if (answered === undefined) return null;
  const question = quoteMessage(messages[answered.question]!);
  const answer = quoteMessage(messages[answered.answer]!);
  if (question === null || answer === null) return null;
  const after = settling > answered.answer ? settling : answered.thanks;
  return { question, answer, outcome: after < 0 ? null : quoteMessage(messages[after]!) };
}

function composeWaiting(
  messages: readonly TalkMessage[],
  { questions, state }: ConversationDescription,
): WeekConversation['waiting'] {
  const open = state === 'open' ? questions.find(({ answer }) => answer < 0) : undefined;
  if (open === undefined) return null;
  const message = messages[open.question]!;
  const question = quoteMessage(message);
  return question === null ? null : { question, author: message.author, minute: message.minute };
}

function composePlan(
  messages: readonly TalkMessage[],
  root: number,
  { state, settling, dates }: ConversationDescription,
): WeekConversation['plan'] {
  if (state !== 'settled' && state !== 'announced') return null;
  const quote = quoteMessage(messages[state === 'settled' ? settling : root]!);
  return quote === null ? null : { quote, days: dates.map(({ day }) => day) };
}

const minMessages = 3;
const minPeople = 2;
const staleWeight = 0.5;

/**
 * The conversations worth reading: by people × length × novelty, those that show what was asked and answered, or settled. Of
 * those with one title only the first is shown: it is the same matter again.
 */
export function chooseWorthReading(
  { conversations }: TalkWeek,
  isNew: (title: string) => boolean = () => true,
  limit = 5,
): WeekConversation[] {
  const weigh = ({ people, messages, title }: WeekConversation): number =>
    people * Math.log2(1 + messages) * (title !== null && isNew(title) ? 1 : staleWeight);
  return conversations
    .filter((one) => one.title !== null && one.messages >= minMessages && one.people >= minPeople)
    .filter(({ pair, plan }) => pair !== null || plan !== null)
    .toSorted((a, b) => weigh(b) - weigh(a) || a.from - b.from)
    .filter(({ title }, at, all) => all.findIndex((other) => other.title === title) === at)
    .slice(0, limit);
}

/** Who still waits for an answer, longest first. */
export function listWaiting({ conversations }: TalkWeek, limit = 10): WeekConversation[] {
  return conversations
    .filter(({ waiting }) => waiting !== null)
    .toSorted((a, b) => a.waiting!.minute - b.waiting!.minute)
    .slice(0, limit);
}

/** What was settled or announced for a day that is not over at `minute`, by day. */
export function listComingUp({ conversations }: TalkWeek, minute: number, limit = 20): WeekConversation[] {
  const today = dayOfMinute(minute);
  const next = ({ plan }: WeekConversation): string => plan!.days.find((day) => day >= today)!;
  return conversations
    .filter(({ plan }) => plan?.days.some((day) => day >= today))
    .toSorted((a, b) => compareText(next(a), next(b)) || a.from - b.from)
    .slice(0, limit);
}
