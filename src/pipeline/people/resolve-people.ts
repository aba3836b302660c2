import { hashKey } from '../segments/format/hash-key.ts';
import { chooseDisplayName } from './choose-display-name.ts';
import { readContactBooks } from './collect-alias-evidence.ts';
import { type AliasProposal, compareProposals } from './propose-aliases.ts';

export type PeopleInput = {
  readonly displayNames: Iterable<string>;
  readonly proposals: readonly AliasProposal[];
  /** Display names that one phone used side by side: evidence never brings two of them together. */
  readonly contactBooks?: Iterable<readonly string[]>;
  /** An admin says: one person. Holds against all evidence. */
  readonly merges?: readonly (readonly [string, string])[];
  /** An admin says: two people. Holds against everything else. */
  readonly splits?: readonly (readonly [string, string])[];
  readonly minConfidence?: number;
  readonly minShare?: number;
};

export type People = {
  /** Person key of every display name; equal keys are one person. */
  readonly personOf: ReadonlyMap<string, string>;
  /** The best display name of each person, by key. */
  readonly nameOf: ReadonlyMap<string, string>;
};

/** Two messages that agree without one against give 0.34. */
const defaultConfidence = 0.34;
const defaultShare = 0.8;

/** Who is who: the same for every order of the inputs. A step that would join two people known to be apart is left out. */
export function resolvePeople(input: PeopleInput): People {
  const { proposals, contactBooks = [], merges = [], splits = [] } = input;
  const { minConfidence = defaultConfidence, minShare = defaultShare } = input;
  const groups = new Map<string, string[]>();
  const know = (displayName: string): string[] => {
    const known = groups.get(displayName);
    if (known !== undefined) return known;
    const group = [displayName];
    groups.set(displayName, group);
    return group;
  };
  const join = (a: string, b: string, areApart: (x: string, y: string) => boolean): void => {
    const ours = know(a);
    const theirs = know(b);
    if (ours === theirs || ours.some((x) => theirs.some((y) => areApart(x, y)))) return;
    for (const displayName of theirs) {
      ours.push(displayName);
      groups.set(displayName, ours);
    }
  };

  for (const displayName of input.displayNames) know(displayName);
  const split = new Set(splits.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]));
  const wereSplit = (a: string, b: string): boolean => split.has(pairKey(a, b));
  for (const [a, b] of [...merges].map(orderPair).sort(comparePair)) join(a, b, wereSplit);
  const sideBySide = readContactBooks(contactBooks);
  const areApart = (a: string, b: string): boolean => wereSplit(a, b) || sideBySide(a, b);
  for (const { a, b, share, confidence } of [...proposals].sort(compareProposals)) {
    if (share >= minShare && confidence >= minConfidence) join(a, b, areApart);
  }

  const personOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  for (const displayName of [...groups.keys()].sort()) {
    const group = groups.get(displayName)!.sort();
    const key = hashKey(`person:${group[0]}`, 16);
    personOf.set(displayName, key);
    if (!nameOf.has(key)) nameOf.set(key, chooseDisplayName(group)!);
  }
  return { personOf, nameOf };
}

const pairKey = (a: string, b: string): string => `${a}\n${b}`;
const orderPair = ([a, b]: readonly [string, string]): readonly [string, string] =>
  a <= b ? [a, b] : [b, a];

function comparePair(x: readonly [string, string], y: readonly [string, string]): number {
  const a = pairKey(...x);
  const b = pairKey(...y);
  return a < b ? -1 : a > b ? 1 : 0;
}
