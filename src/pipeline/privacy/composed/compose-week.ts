import type { ProtectedFigure, ProtectedRatio } from '../protected-figure.ts';
import type { PublicWord } from '../public-words/public-word.ts';
import { chooseTemplates } from './choose-templates.ts';
import {
  formatChange,
  formatCount,
  formatDay,
  formatDayOfYear,
  formatList,
  formatPercent,
  formatTimes,
  isolate,
  type PublicDay,
} from './format-values.ts';
import { markPublicText, type PublicText } from './public-text.ts';
import type { ComparedFigure, ConversationState, Templates } from './templates/templates.ts';

/** What the outside may know of a week. There is no string in it that a member wrote: that is the point. */
export type PublicWeek = {
  /** Monday of the week. */
  readonly firstDay: PublicDay;
  readonly knownDays: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly messages: ProtectedFigure | null;
  readonly messagesChange: ProtectedRatio | null;
  readonly people: ProtectedFigure | null;
  readonly questions: ProtectedFigure | null;
  readonly answeredShare: ProtectedRatio | null;
  /** The change against the week before that says most. */
  readonly largestChange: { readonly figure: ComparedFigure; readonly change: ProtectedRatio } | null;
  /** What people talked about, most talked about first. */
  readonly topics: readonly PublicWord[];
  readonly themes: readonly PublicTheme[];
  readonly conversations: readonly PublicConversation[];
  readonly unnamedConversations: ProtectedFigure | null;
  readonly ahead: readonly PublicDate[];
};

export type PublicTheme = {
  readonly word: PublicWord;
  readonly people: ProtectedFigure;
  readonly conversations: ProtectedFigure | null;
};

export type PublicConversation = {
  readonly title: PublicWord;
  readonly state: ConversationState;
  readonly people: ProtectedFigure;
  readonly messages: ProtectedFigure | null;
};

export type PublicDate = {
  readonly day: PublicDay;
  readonly what: PublicWord;
  readonly people: ProtectedFigure | null;
};

export type ComposedWeek = {
  readonly title: PublicText;
  /** Null where neither a change nor a topic may be shown. */
  readonly headline: PublicText | null;
  readonly pulse: PublicText;
  readonly themes: readonly PublicText[];
  readonly conversations: readonly PublicText[];
  readonly ahead: readonly PublicText[];
  /** Null where the whole week is known. */
  readonly coverage: PublicText | null;
};

const maxTopics = 3;
const maxLines = 20;
/** A smaller change is none. */
const noticeable = 0.05;
const doubled = 0.9;
const manifold = 1.5;
/** Changes are bounded here when they are protected; what reaches the bound may be more. */
const largestRatio = 5;

/** Composes what anyone may read about a week, in the language of the community. */
export function composeWeek(week: PublicWeek, language: string): ComposedWeek {
  const templates = chooseTemplates(language);
  const unnamed =
    week.unnamedConversations === null ? [] : [composeUnnamed(week.unnamedConversations, language)];
  return {
    title: markPublicText(templates.weekOf(formatDayOfYear(templates, week.firstDay))),
    headline: composeHeadline(week.largestChange, week.topics, language),
    pulse: composePulse(week, language),
    themes: week.themes.slice(0, maxLines).map((theme) => composeTheme(theme, language)),
    conversations: [
      ...week.conversations.slice(0, maxLines).map((each) => composeConversation(each, language)),
      ...unnamed,
    ],
    ahead: week.ahead.slice(0, maxLines).map((date) => composeDate(date, language)),
    coverage: composeCoverageLine(week.knownDays, language),
  };
}

/** Composes one line for a week: its largest change and what it was about. @returns null where neither may be shown. */
export function composeHeadline(
  largest: PublicWeek['largestChange'],
  topics: readonly PublicWord[],
  language: string,
): PublicText | null {
  const templates = chooseTemplates(language);
  const change = largest === null ? null : describeChange(templates, largest.figure, largest.change);
  if (topics.length > 0)
    return markPublicText(
      templates.headline.about(change, formatList(templates, topics.slice(0, maxTopics))),
    );
  return change === null ? null : markPublicText(change);
}

function describeChange(templates: Templates, figure: ComparedFigure, change: ProtectedRatio): string {
  const { headline } = templates;
  const noun = templates.compared[figure];
  const { ratio } = change;
  if (Math.abs(ratio) < noticeable) return headline.same(noun);
  if (ratio < 0) return headline.fewer(noun, formatPercent(templates, change));
  if (ratio < doubled) return headline.more(noun, formatPercent(templates, change));
  if (ratio < manifold) return headline.twice(noun);
  return headline.times(noun, formatTimes(templates, change), ratio >= largestRatio);
}

/** Composes the line of figures: messages with their change, people, questions with their share of answers. */
export function composePulse(
  week: Pick<PublicWeek, 'messages' | 'messagesChange' | 'people' | 'questions' | 'answeredShare'>,
  language: string,
): PublicText {
  const templates = chooseTemplates(language);
  const { pulse } = templates;
  const sentences: string[] = [];
  if (week.messages !== null) {
    const change = week.messagesChange === null ? null : formatChange(templates, week.messagesChange);
    const by = week.people === null ? null : formatCount(templates, 'byPeople', week.people);
    sentences.push(pulse.messages(formatCount(templates, 'messages', week.messages), change, by));
  } else if (week.people !== null) {
    sentences.push(pulse.people(formatCount(templates, 'people', week.people)));
  }
  if (week.questions !== null) {
    const answered = week.answeredShare === null ? null : formatPercent(templates, week.answeredShare);
    sentences.push(pulse.questions(formatCount(templates, 'questions', week.questions), answered));
  }
  return markPublicText(sentences.length === 0 ? pulse.nothing : sentences.map(capitalise).join(' '));
}

/** Composes the line that says how many days of a week are known. @returns null where all seven are. */
export function composeCoverageLine(knownDays: PublicWeek['knownDays'], language: string): PublicText | null {
  return knownDays === 7 ? null : markPublicText(chooseTemplates(language).coverage(knownDays));
}

/** Composes the line of a theme: what it is called, how many people spoke about it, in how many conversations. */
export function composeTheme({ word, people, conversations }: PublicTheme, language: string): PublicText {
  const templates = chooseTemplates(language);
  const where = conversations === null ? null : formatCount(templates, 'inConversations', conversations);
  return markPublicText(
    templates.theme(isolate(templates, word), formatCount(templates, 'people', people), where),
  );
}

/** Composes the line of a conversation: title, people and messages, what came of it. */
export function composeConversation(
  { title, state, people, messages }: PublicConversation,
  language: string,
): PublicText {
  const templates = chooseTemplates(language);
  const counts = [formatCount(templates, 'people', people)];
  if (messages !== null) counts.push(formatCount(templates, 'messages', messages));
  const parts = [
    templates.quote(isolate(templates, title)),
    counts.join(templates.direction === 'rtl' ? '، ' : ', '),
  ];
  if (state !== 'talk') parts.push(templates.states[state]);
  return markPublicText(parts.join(templates.separator));
}

/** Composes the line of a date ahead: the day, what it is, how many people spoke about it. */
export function composeDate({ day, what, people }: PublicDate, language: string): PublicText {
  const templates = chooseTemplates(language);
  const line = templates.ahead(formatDay(templates, day), isolate(templates, what));
  return markPublicText(
    people === null ? line : `${line}${templates.separator}${formatCount(templates, 'people', people)}`,
  );
}

/** Composes the line that counts conversations without a title that may be shown. */
export function composeUnnamed(conversations: ProtectedFigure, language: string): PublicText {
  const templates = chooseTemplates(language);
  return markPublicText(capitalise(formatCount(templates, 'moreConversations', conversations)));
}

/** A sentence may begin with "at least". */
function capitalise(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
