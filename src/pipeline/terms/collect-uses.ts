import type { TextReading } from '../../core/text/read-text.ts';
import { hashWord } from '../privacy/public-words/hash-word.ts';
import { createWrittenReader } from '../privacy/public-words/read-use.ts';
import type { TermUse } from './week-uses.ts';

/** Where a term stands in a message, by the place of the message among the candidates. */
export type TermPlace = { readonly message: number; readonly start: number; readonly end: number };

type CollectInput = {
  /** What is read of the candidates, and who wrote each. */
  readonly readings: readonly TextReading[];
  readonly people: readonly string[];
  /** Language of the week (ISO 639-1). */
  readonly language: string;
  /** Terms that are listed, most people first, and where each stands. */
  readonly terms: readonly { readonly term: string; readonly places: readonly TermPlace[] }[];
};

/** A term of one person alone says nothing that may leave. */
const minPeople = 2;
const usesPerPerson = 2;
/** Uses of one week, some 55 KB as they are stored, and of one term: a busy week has fewer of each. */
const maxUses = 3_600;
const maxUsesOfTerm = 128;
const minUsesOfTerm = 8;

/** Two texts that differ in case, digits, emoji or marks only are one text that was pasted. */
function hashText(folded: string): string {
  const letters = folded.replace(/[^\p{L}\p{M}]+/gu, ' ');
  return hashWord(letters, 0)[0].toString(36);
}

/**
 * Collects how terms are used: of each person a few uses in different texts, of each term those of a bounded number of
 * people. Only what stands here is ever read of the words around a term.
 */
export function collectUses({ readings, people, language, terms }: CollectInput): Map<string, TermUse[]> {
  const readers = new Map<number, (start: number, end: number) => TermUse>();
  const openMessage = (message: number): ((start: number, end: number) => TermUse) => {
    const { text, folded } = readings[message]!;
    const read = createWrittenReader(text, language);
    const person = people[message]!;
    const textHash = hashText(folded);
    return (start, end) => ({ person, textHash, ...read(start, end) });
  };
  const readAt = ({ message, start, end }: TermPlace): TermUse => {
    let read = readers.get(message);
    if (read === undefined) {
      read = openMessage(message);
      readers.set(message, read);
    }
    return read(start, end);
  };
  const places = terms.flatMap(({ term, places }): [string, readonly TermPlace[]][] => {
    const byPerson = [...Map.groupBy(places, ({ message }) => people[message]!).values()];
    if (byPerson.length < minPeople) return [];
    return [[term, spreadOverPeople(byPerson)]];
  });
  const limit = limitUses(places.map(([, { length }]) => length));
  return new Map(places.map(([term, ofTerm]) => [term, ofTerm.slice(0, limit).map(readAt)]));
}

/** One use of each person, then second ones. */
function spreadOverPeople(byPerson: readonly (readonly TermPlace[])[]): TermPlace[] {
  const spread: TermPlace[] = [];
  for (let turn = 0; turn < usesPerPerson; turn++)
    for (const own of byPerson) if (own[turn] !== undefined) spread.push(own[turn]!);
  return spread;
}

/** How many uses of each term the week has room for. */
function limitUses(wanted: readonly number[]): number {
  let limit = maxUsesOfTerm;
  const total = (): number => wanted.reduce((sum, n) => sum + Math.min(n, limit), 0);
  while (limit > minUsesOfTerm && total() > maxUses) limit--;
  return limit;
}
