/**
 * A week segment is the merged knowledge of one source in one ISO week. Every field is an element of a join-semilattice
 * (a maximum, a minimum, a union of sets), so that merging is idempotent, commutative and associative by construction;
 * what a reader sees is derived from it by pure functions.
 */

/** One letter per identity class: text, media, deleted, void (calls, view-once, empty), poll, location, system. */
export type FactKind = 't' | 'm' | 'd' | 'v' | 'p' | 'l' | 's';

/**
 * Where something was seen in its minute. `left` counts the conversation entries before it, in views whose start of
 * the minute is known; `right` those after it, in views whose end is known. Both sorted and distinct; `n` is the
 * largest count in one view.
 */
export type Track = {
  readonly n: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
};

/**
 * A value that some view showed for an occurrence of a fact: a display name, a file name, a type, votes, an event.
 * One whose text has been dropped begins with `#` and ends with a hash.
 */
export type Tag = Track & {
  readonly value: string;
  /** Values that may be dropped: as `Fact.hold`; else 0. */
  readonly hold: number;
  /** Polls: the earliest as-of minute these votes were seen at; else 0. */
  readonly firstSeen: number;
};

/** What is known of one identity class in one minute. */
export type Fact = Track & {
  readonly kind: FactKind;
  /** The identity within minute and kind: normalised text, or its hash once the text has been dropped. */
  readonly key: string;
  /** The text is gone; only the hash of the key goes on merging. */
  readonly dropped: boolean;
  /** UTF-16 length of the normalised text, kept when the text is dropped. */
  readonly size: number;
  /** The text as the view that `hold` comes from showed it: of several spellings the greatest. '' when dropped. */
  readonly text: string;
  readonly edited: boolean;
  /** Edited ones: the earliest as-of minute this version was seen at; else 0. */
  readonly firstSeen: number;
  /** The largest weight of a view showing it. A view's weight grows with each edit and deletion it shows. */
  readonly mass: number;
  /** The largest count in views of that weight. */
  readonly shown: number;
  /** The weight a view must exceed to prove that none of its occurrences is left. */
  readonly hold: number;
  readonly seconds: readonly number[];
  readonly displayNames: readonly Tag[];
  readonly variants: readonly Tag[];
  readonly files: readonly Tag[];
};

export type MinuteState = {
  /** Sorted by `compareFacts`. */
  readonly facts: readonly Fact[];
  /** The largest number of conversation entries one view showed in this minute. */
  readonly width: number;
  /** The largest number of system lines one view showed in this minute. */
  readonly notices: number;
};

export type Segment = {
  /**
   * Texts of minutes before this one are gone for good, also those that come in by a later merge. 0: of none;
   * Infinity: of the whole week.
   */
  readonly sealedBefore: number;
  readonly minutes: ReadonlyMap<number, MinuteState>;
  /** Sets of display names that one phone used side by side, only the largest ones; each sorted. */
  readonly contactBooks: readonly (readonly string[])[];
};

/**
 * An export that begins and ends in one minute knows neither end of it: its `left` positions are counted from here.
 * They give order where nothing else does, and prove nothing.
 */
export const floating = 2 ** 44;

const singles: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, i) => Object.freeze([i]));

/** Returns a list of one number. Nearly every fact has one small position and one second: those lists are shared. */
export const listOne = (value: number): readonly number[] =>
  value >= 0 && value < singles.length ? singles[value]! : [value];

/** System lines stand between conversation entries: position = entries before it × this + lines before it. */
export const systemStep = 65536;

/** The weight of a view: edited and deleted entries, then deleted ones alone. */
const tombstone = 2 ** 20;

export function weighView(edited: number, deleted: number): number {
  return (edited + deleted) * tombstone + deleted;
}

/** See `Fact.hold`: for a fact shown `n` times in a view of weight `mass`. */
export function holdOf(mass: number, n: number, edited: boolean): number {
  if (n <= 1) return mass;
  if (edited) return mass + n - 1;
  return (Math.floor(mass / tombstone) + n - 1) * tombstone + (tombstone - 1);
}

/** The second that a message shows which is all that its fact stands for; −1 where no view knew it. */
export const lastSecond = ({ seconds }: Pick<Fact, 'seconds'>): number =>
  seconds.length === 0 ? -1 : seconds[seconds.length - 1]!;

/** The minutes of a segment in order, which as a rule they already are in. */
export function sortMinutes(minutes: Segment['minutes']): readonly number[] {
  const sorted = [...minutes.keys()];
  for (let at = 1; at < sorted.length; at++)
    if (sorted[at - 1]! > sorted[at]!) return sorted.sort((a, b) => a - b);
  return sorted;
}

/** The canonical order of facts in a minute: by kind, kept before dropped, then key. */
export function compareFacts(
  a: Pick<Fact, 'kind' | 'dropped' | 'key'>,
  b: Pick<Fact, 'kind' | 'dropped' | 'key'>,
): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.dropped !== b.dropped) return a.dropped ? 1 : -1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
