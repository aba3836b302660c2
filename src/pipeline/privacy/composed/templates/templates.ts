/** What is counted, in the grammatical case in which a template needs it. */
export type CountedNoun =
  | 'messages'
  | 'people'
  /** After "from": 2,271 messages from 194 people. */
  | 'byPeople'
  | 'questions'
  /** After "in": 46 people in 23 conversations. */
  | 'inConversations'
  | 'moreConversations';

/** `#` stands for the number. */
export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** What a headline may compare with the week before. */
export type ComparedFigure = 'messages' | 'people' | 'questions' | 'links' | 'media';

export type ConversationState = 'settled' | 'answered' | 'open' | 'announced' | 'talk';

/** The fixed sentences of one language. Every argument is already formatted; the result is not marked yet. */
export type Templates = {
  /** BCP 47 tag for numbers, plurals, lists and dates. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly counted: Readonly<Record<CountedNoun, PluralForms>>;
  readonly compared: Readonly<Record<ComparedFigure, string>>;
  readonly quote: (title: string) => string;
  readonly atLeast: (count: string) => string;
  readonly headline: {
    readonly times: (figure: string, times: string, capped: boolean) => string;
    readonly twice: (figure: string) => string;
    readonly more: (figure: string, percent: string) => string;
    readonly fewer: (figure: string, percent: string) => string;
    readonly same: (figure: string) => string;
    /** Joins the largest change and the topics; the topics alone where nothing can be compared. */
    readonly about: (change: string | null, topics: string) => string;
  };
  readonly pulse: {
    readonly messages: (messages: string, change: string | null, byPeople: string | null) => string;
    readonly people: (people: string) => string;
    readonly questions: (questions: string, answered: string | null) => string;
    /** Where nothing can be shown. */
    readonly nothing: string;
  };
  readonly theme: (word: string, people: string, inConversations: string | null) => string;
  readonly states: Readonly<Record<Exclude<ConversationState, 'talk'>, string>>;
  /** Joins the parts of a line about a conversation or a date. */
  readonly separator: string;
  readonly ahead: (day: string, what: string) => string;
  readonly weekOf: (day: string) => string;
  /** For 0 to 6 known days of the seven. */
  readonly coverage: (knownDays: 0 | 1 | 2 | 3 | 4 | 5 | 6) => string;
};
