import type { Fact, Segment } from '../segments/format/segment.ts';

/** Two display names, in order, and the number of messages that both were shown for. */
export type DisplayNamePair = { readonly a: string; readonly b: string; readonly n: number };

export type AliasEvidence = {
  readonly pairs: readonly DisplayNamePair[];
  /** Display names that one phone used side by side are different people. */
  readonly contactBooks: readonly (readonly string[])[];
  /** Two display names that one phone used side by side, and the messages that phones show under either: one of them is not one person's alone. */
  readonly clashes?: readonly DisplayNamePair[];
};

const maxPairs = 10_000;
/** One message is shown by a handful of phones; more display names than that come from something else. */
const maxDisplayNames = 8;

/**
 * What a week says about display names of one person: messages with words that phones show under different display names. A message
 * whose display names one phone uses side by side is not one message, and counts for nothing; of equal ones in a minute only
 * those count that stand at the same place in all views.
 */
export function collectAliasEvidence(segment: Segment): AliasEvidence {
  const areApart = readContactBooks(segment.contactBooks);
  const counts = new Map<string, Map<string, number>>();
  const clashes = new Map<string, Map<string, number>>();
  for (const state of segment.minutes.values()) {
    for (const fact of state.facts) {
      for (const displayNames of groupDisplayNames(fact)) {
        if (displayNames.some((a, i) => displayNames.some((b, j) => i < j && areApart(a, b)))) {
          if (displayNames.length === 2) count(clashes, displayNames[0]!, displayNames[1]!);
          continue;
        }
        displayNames.forEach((a, i) => {
          for (const b of displayNames.slice(i + 1)) count(counts, a, b);
        });
      }
    }
  }
  const found = listPairs(clashes);
  return {
    pairs: listPairs(counts),
    contactBooks: segment.contactBooks,
    ...(found.length > 0 && { clashes: found }),
  };
}

function listPairs(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): DisplayNamePair[] {
  const pairs = [...counts].flatMap(([a, row]) => [...row].map(([b, n]) => ({ a, b, n })));
  return pairs.sort(comparePairs).slice(0, maxPairs);
}

function count(counts: Map<string, Map<string, number>>, a: string, b: string): void {
  let row = counts.get(a);
  if (row === undefined) {
    row = new Map();
    counts.set(a, row);
  }
  row.set(b, (row.get(b) ?? 0) + 1);
}

/** The display names, sorted, that were shown for one message, for each message of a fact of which that is certain. */
function groupDisplayNames(fact: Fact): string[][] {
  if (fact.displayNames.length < 2 || fact.size === 0 || !telling.has(fact.kind)) return [];
  if (fact.n === 1)
    return fact.displayNames.length > maxDisplayNames ? [] : [fact.displayNames.map((tag) => tag.value)];
  const byPlace = new Map<string, string[]>();
  for (const { value, n, left, right } of fact.displayNames) {
    if (n !== 1 || left.length !== 1 || right.length !== 1) continue;
    const place = `${left[0]} ${right[0]}`;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [value]);
    else known.push(value);
  }
  return [...byPlace.values()].filter(
    (displayNames) => displayNames.length > 1 && displayNames.length <= maxDisplayNames,
  );
}

/** Texts, captions, polls and places have words of their own. */
const telling: ReadonlySet<Fact['kind']> = new Set(['t', 'm', 'p', 'l']);

/** Most evidence first, then by display name. */
export function comparePairs(x: DisplayNamePair, y: DisplayNamePair): number {
  if (x.n !== y.n) return y.n - x.n;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  return x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
}

/** Writes the evidence of a week as it is stored. */
export function writeAliasEvidence({ contactBooks, ...evidence }: AliasEvidence): string {
  const { pairs, ...rest } = evidence;
  return JSON.stringify({ pairs, cohorts: contactBooks, ...rest });
}

/** Reads the stored evidence of a week. */
export function readAliasEvidence(json: string): AliasEvidence {
  const { cohorts: contactBooks, ...evidence } = JSON.parse(json) as Omit<AliasEvidence, 'contactBooks'> & {
    readonly cohorts: AliasEvidence['contactBooks'];
  };
  return { ...evidence, contactBooks: contactBooks };
}

/** Whether two different display names stand in one contact book. */
export function readContactBooks(
  contactBooks: Iterable<readonly string[]>,
): (a: string, b: string) => boolean {
  const distinct = new Map([...contactBooks].map((contactBook) => [contactBook.join('\n'), contactBook]));
  const memberships = new Map<string, Set<readonly string[]>>();
  for (const contactBook of distinct.values()) {
    for (const displayName of contactBook) {
      const known = memberships.get(displayName);
      if (known === undefined) memberships.set(displayName, new Set([contactBook]));
      else known.add(contactBook);
    }
  }
  return (a, b) => {
    const ours = memberships.get(a);
    const theirs = memberships.get(b);
    return a !== b && ours !== undefined && theirs !== undefined && !ours.isDisjointFrom(theirs);
  };
}
