import type { SensitiveCategory } from '../../../src/pipeline/privacy/public-words/sensitive/sensitive-words.ts';

/** A planted text with the part of it that gives someone away. */
export type Planted = readonly [text: string, ...needles: string[]];

/** What the generator needs to say personal things in one language. All people are invented. */
export type CanaryLanguage = {
  readonly language: string;
  readonly groupName: string;
  /** Members who write; the first one is talked about in every form a name can take. */
  readonly authors: readonly string[];
  readonly formsOfFirstAuthor: {
    readonly nickname: string;
    readonly diminutive: string;
    readonly inflected: string;
    readonly otherScript: string;
    readonly mistyped: string;
    readonly joined: string;
  };
  readonly outsiders: readonly Planted[];
  readonly children: readonly Planted[];
  readonly sensitive: Readonly<Record<SensitiveCategory, Planted>>;
  /** Zero to nine. */
  readonly numerals: readonly string[];
  readonly digitsOfScript: string;
  readonly and: string;
  readonly at: string;
  readonly dot: string;
  /** `{n}` stands for a house number. */
  readonly streets: readonly Planted[];
  /** `{}` stands for the secret. */
  readonly secrets: {
    readonly password: string;
    readonly doorCode: string;
    readonly pin: string;
    readonly plate: string;
    readonly birthday: string;
  };
  readonly phrases: readonly string[];
  /** Sentences that hold any form in `{}`. */
  readonly frames: readonly string[];
  /** Sentences that make each text another. */
  readonly tails: readonly string[];
  /** Everyday words that may go out when ten people say them: what shows that the search is not empty. */
  readonly controls: readonly string[];
};
