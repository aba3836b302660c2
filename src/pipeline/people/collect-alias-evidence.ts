import type { Fact, Segment } from '../segments/format/segment.ts';

/** Two labels, in order, and the number of messages that both were shown for. */
export type LabelPair = { readonly a: string; readonly b: string; readonly n: number };

export type AliasEvidence = {
  readonly pairs: readonly LabelPair[];
  /** Labels that one phone used side by side are different people. */
  readonly cohorts: readonly (readonly string[])[];
  /** Two labels that one phone used side by side, and the messages that phones show under either: one of them is not one person's alone. */
  readonly clashes?: readonly LabelPair[];
};

const maxPairs = 10_000;
/** One message is shown by a handful of phones; more labels than that come from something else. */
const maxLabels = 8;

/**
 * What a week says about labels of one person: messages with words that phones show under different labels. A message
 * whose labels one phone uses side by side is not one message, and counts for nothing; of equal ones in a minute only
 * those count that stand at the same place in all views.
 */
export function collectAliasEvidence(segment: Segment): AliasEvidence {
  const areApart = readCohorts(segment.cohorts);
  const counts = new Map<string, Map<string, number>>();
  const clashes = new Map<string, Map<string, number>>();
  for (const state of segment.minutes.values()) {
    for (const fact of state.facts) {
      for (const labels of groupLabels(fact)) {
        if (labels.some((a, i) => labels.some((b, j) => i < j && areApart(a, b)))) {
          if (labels.length === 2) count(clashes, labels[0]!, labels[1]!);
          continue;
        }
        labels.forEach((a, i) => {
          for (const b of labels.slice(i + 1)) count(counts, a, b);
        });
      }
    }
  }
  const found = listPairs(clashes);
  return {
    pairs: listPairs(counts),
    cohorts: segment.cohorts,
    ...(found.length > 0 && { clashes: found }),
  };
}

function listPairs(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): LabelPair[] {
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

/** The labels, sorted, that were shown for one message, for each message of a fact of which that is certain. */
function groupLabels(fact: Fact): string[][] {
  if (fact.labels.length < 2 || fact.size === 0 || !telling.has(fact.kind)) return [];
  if (fact.n === 1) return fact.labels.length > maxLabels ? [] : [fact.labels.map((tag) => tag.value)];
  const byPlace = new Map<string, string[]>();
  for (const { value, n, left, right } of fact.labels) {
    if (n !== 1 || left.length !== 1 || right.length !== 1) continue;
    const place = `${left[0]} ${right[0]}`;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [value]);
    else known.push(value);
  }
  return [...byPlace.values()].filter((labels) => labels.length > 1 && labels.length <= maxLabels);
}

/** Texts, captions, polls and places have words of their own. */
const telling: ReadonlySet<Fact['kind']> = new Set(['t', 'm', 'p', 'l']);

/** Most evidence first, then by label. */
export function comparePairs(x: LabelPair, y: LabelPair): number {
  if (x.n !== y.n) return y.n - x.n;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  return x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
}

/** Whether two different labels stand in one cohort. */
export function readCohorts(cohorts: Iterable<readonly string[]>): (a: string, b: string) => boolean {
  const distinct = new Map([...cohorts].map((cohort) => [cohort.join('\n'), cohort]));
  const memberships = new Map<string, Set<readonly string[]>>();
  for (const cohort of distinct.values()) {
    for (const label of cohort) {
      const known = memberships.get(label);
      if (known === undefined) memberships.set(label, new Set([cohort]));
      else known.add(cohort);
    }
  }
  return (a, b) => {
    const ours = memberships.get(a);
    const theirs = memberships.get(b);
    return a !== b && ours !== undefined && theirs !== undefined && !ours.isDisjointFrom(theirs);
  };
}
