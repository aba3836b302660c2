import { foldText } from '../../../core/text/fold-text.ts';
import { tokenise } from '../../../core/text/tokenise.ts';
import type { Lexicon } from './lexicon.ts';
import type { PublicWord } from './public-word.ts';
import type { SensitiveCategory } from './sensitive/sensitive-words.ts';

/** One use of a phrase in a message. */
export type PhraseUse = {
  /** The group it was written in. Whether people of two groups are one person is not known: they are never added up. */
  readonly source: string;
  /** Pseudonym of the person who wrote it, the person's own in each group. */
  readonly person: string;
  /** ISO week of the message: 2026-W46. */
  readonly week: string;
  /** Hash of the normalised text: one sentence pasted by many has one. */
  readonly textHash: string;
  /** Language of the message (ISO 639-1). */
  readonly language: string;
  /** The phrase as it is written here. */
  readonly spelling: string;
  /** Whether it opens a sentence, where every word has a capital. */
  readonly opensSentence: boolean;
  /** Whether the sentence minds its capitals: it opens with one, and is not written in capitals throughout. */
  readonly mindsCapitals: boolean;
} & UseCues;

/** What the words beside a use say of it. The words themselves go no further than the reader of the message. */
export type UseCues = {
  /** An article or another determiner that never stands before a name is right before it. */
  readonly determined: boolean;
  /** An article that people also put before first names is right before it. */
  readonly articled: boolean;
  /** A title, a word for kin, an @ or a name is right beside it. */
  readonly nameCue: boolean;
  /** It stands where a password or a code is told. */
  readonly secretCue: boolean;
  /** A street word and a number are beside it. */
  readonly addressCue: boolean;
};

export type PhraseCandidate = {
  readonly phrase: string;
  readonly uses: readonly PhraseUse[];
  /** Messages of what the phrase labels (a conversation, a theme); the uses themselves where this is left out. */
  readonly labelled?: readonly Pick<PhraseUse, 'source' | 'person' | 'week' | 'textHash'>[];
};

export type PhraseContext = {
  /** Every display name of every author, on any phone. */
  readonly displayNames: readonly string[];
  /** What admins have decided, by `phraseKey`. A word that is never to be shown hides every phrase that holds it. */
  readonly decisions: ReadonlyMap<string, 'allow' | 'never'>;
  /** Languages that the community speaks. */
  readonly languages: readonly string[];
  readonly k: number;
  /** In how many different weeks a person was seen at all, by `personKey`; where a person is missing, the weeks of the candidate count. */
  readonly weeksSeen: ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
};

/** Why a phrase waits for an admin. */
export type WaitingReason = 'own_word' | 'name_like' | 'capitalised' | 'display_name_word' | 'address_like';

/** Why a phrase does not go out. `sensitive` alone can be lifted by an admin. */
export type BlockedReason =
  | 'never'
  | 'too_long'
  | 'machine_like'
  | 'slur'
  | 'display_name'
  | 'secret_like'
  | 'too_few_people'
  | 'too_few_texts'
  | 'sensitive';

export type PhraseDecision =
  | { readonly state: 'public'; readonly word: PublicWord }
  | { readonly state: 'waiting'; readonly reason: WaitingReason; readonly word: string }
  | {
      readonly state: 'blocked';
      readonly reason: BlockedReason;
      readonly category: SensitiveCategory | null;
    };

const separators = /[^\p{L}\p{M}\p{N}]+/u;

/** Tells people of different groups apart. */
export function personKey({ source, person }: Pick<PhraseUse, 'source' | 'person'>): string {
  return `${source}\u0000${person}`;
}

/** Counts distinct people: of several groups those of the one that has most, for the same people may be in each. */
export function countDistinctPeople(uses: Iterable<Pick<PhraseUse, 'source' | 'person'>>): number {
  const people = new Map<string, Set<string>>();
  for (const { source, person } of uses) people.set(source, (people.get(source) ?? new Set()).add(person));
  return Math.max(0, ...[...people.values()].map(({ size }) => size));
}

/** Words of a phrase, folded; hyphens and apostrophes part words too, so that none hides behind another. */
export function phraseWords(phrase: string): string[] {
  return tokenise(phrase)
    .flatMap(({ key }) => key.split(separators))
    .filter((word) => word !== '');
}

/** The words of a phrase as they are written, one for each of `phraseWords`: `École` for `l’École`, `Ada` for `Ada's`. */
export function writtenWords(phrase: string): string[] {
  return tokenise(phrase).flatMap(({ key, text }) => {
    const folded = key.split(separators).filter((word) => word !== '');
    const written = text.split(separators).filter((word) => word !== '');
    const elided = written.length - folded.length;
    const fromStart = elided <= 0 || foldText(written[0]!) === folded[0];
    return fromStart ? written.slice(0, folded.length) : written.slice(elided);
  });
}

/** The key under which a phrase is decided: its folded words. */
export function phraseKey(phrase: string): string {
  return phraseWords(phrase).join(' ');
}
