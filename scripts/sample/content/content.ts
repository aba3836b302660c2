import type { SampleLanguage } from '../sample-message.ts';

/**
 * A storyline: messages that belong together. A step is `ROLE?+DAYS!KIND: text`:
 * ROLE A–E is the same person throughout, `*` anybody; `?` makes it optional; `+2` comes two days later,
 * `+P` on the planned day and `+Q` the day after;
 * KIND is photo, voice, video, doc, poll, loc, contact, sticker or pin.
 * Text: `[a|b]` draws one, `{slot}` is drawn once a thread, `{slot~}` each time, `{A}` is a first name,
 * `{@A}` a mention, `||` parts whole alternatives. A document's text starts with its title and ` :: `;
 * a poll is `question / option / option`.
 */
export type Storyline = {
  readonly id: string;
  /** Weeks from the first (0) in which it may start, inclusive. */
  readonly weeks: readonly [first: number, last: number];
  /** Fewest weeks between two runs. */
  readonly every: number;
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly string[];
};

export type SampleContent = {
  readonly language: SampleLanguage;
  readonly slug: string;
  readonly name: string;
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** Writes {weekday} {day} {month}. */
  readonly date: string;
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly storylines: readonly Storyline[];
  /** Short questions with answers; slots as above. */
  readonly exchanges: readonly (readonly string[])[];
  readonly smallTalk: readonly (readonly string[])[];
  /** Put before or after a wording that the chat has had. */
  readonly openers: readonly string[];
  readonly closers: readonly string[];
  readonly emoji: readonly string[];
};
