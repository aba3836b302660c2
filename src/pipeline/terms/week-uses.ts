import { compareText } from '../../core/text/compare-text.ts';
import type { PhraseUse } from '../privacy/public-words/phrase.ts';

/**
 * How the terms of one (source, week) were used: what decides whether a word may be public, without any text. Goes when
 * the texts of the week go.
 */
export type WeekUses = {
  /** Language of the week (ISO 639-1). */
  readonly language: string;
  /** Keys of everyone who wrote in the week, each person's as in the counts of the week. */
  readonly people: readonly string[];
  /** By key of the term. */
  readonly terms: ReadonlyMap<string, readonly TermUse[]>;
};

export type TermUse = Omit<PhraseUse, 'source' | 'week' | 'language'>;

/** Spelling, then each use: index of a person, hash of the text and flags, in base 36, parted by dots and blanks. */
type StoredSpelling = readonly [spelling: string, uses: string];

export type StoredUses = {
  readonly language: string;
  readonly people: readonly string[];
  readonly terms: Readonly<Record<string, readonly StoredSpelling[]>>;
};

const flags = [
  'opensSentence',
  'mindsCapitals',
  'determined',
  'articled',
  'nameCue',
  'secretCue',
  'addressCue',
] as const satisfies readonly (keyof TermUse)[];

/** Encodes uses as JSON, a few bytes each; the same uses in any order of people and terms give the same text. */
export function encodeWeekUses({ language, people, terms }: WeekUses): string {
  const sorted = people.toSorted(compareText);
  const indexes = new Map(sorted.map((person, index) => [person, index]));
  const encodeUse = (use: TermUse): string => {
    const bits = flags.reduce((sum, flag, bit) => sum + (use[flag] ? 1 << bit : 0), 0);
    return `${indexes.get(use.person)!.toString(36)}.${use.textHash}.${bits.toString(36)}`;
  };
  const stored = [...terms]
    .sort(([a], [b]) => compareText(a, b))
    .map(([term, uses]) => {
      const bySpelling = [...Map.groupBy(uses, ({ spelling }) => spelling)].sort(([a], [b]) =>
        compareText(a, b),
      );
      return [
        term,
        bySpelling.map(([spelling, same]): StoredSpelling => [spelling, same.map(encodeUse).join(' ')]),
      ];
    });
  return JSON.stringify({
    language,
    people: sorted,
    terms: Object.fromEntries(stored),
  } satisfies StoredUses);
}

/** Decodes the uses of some terms of a week, as the rules of public words take them. */
export function decodeUses(
  { language, people, terms }: StoredUses,
  { source, week }: Pick<PhraseUse, 'source' | 'week'>,
): Map<string, PhraseUse[]> {
  const decodeUse = (spelling: string, stored: string): PhraseUse => {
    const [person = '', textHash = '', packed = ''] = stored.split('.');
    const bits = Number.parseInt(packed, 36);
    const cues = Object.fromEntries(flags.map((flag, bit) => [flag, (bits & (1 << bit)) !== 0]));
    return {
      source,
      week,
      language,
      person: people[Number.parseInt(person, 36)] ?? '',
      textHash,
      spelling,
      ...(cues as Pick<PhraseUse, (typeof flags)[number]>),
    };
  };
  return new Map(
    Object.entries(terms).map(([term, spellings]) => [
      term,
      spellings.flatMap(([spelling, uses]) => uses.split(' ').map((use) => decodeUse(spelling, use))),
    ]),
  );
}
