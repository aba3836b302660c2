import { lowerBound } from '../segments/clock/lower-bound.ts';
import { type AliasEvidence, readContactBooks } from './collect-alias-evidence.ts';

export type AliasProposal = {
  readonly a: string;
  readonly b: string;
  /** Messages that both display names were shown for. */
  readonly n: number;
  /** Of the messages that speak for one of them and for someone beside the other, the share that speaks for this pair; the lower of both sides. */
  readonly share: number;
  /** Lower bound (Wilson, 95 %) of that share. */
  readonly confidence: number;
};

const maxProposals = 5000;

/**
 * Proposals that two display names are one person, surest first, from the evidence of any weeks in any order. Display names that a
 * phone used side by side are never proposed.
 */
export function proposeAliases(evidence: Iterable<AliasEvidence>): AliasProposal[] {
  const weeks = [...evidence];
  const areApart = readContactBooks(weeks.flatMap((week) => week.contactBooks));
  const counts = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, n: number): void => {
    const row = counts.get(a) ?? new Map<string, number>();
    row.set(b, (row.get(b) ?? 0) + n);
    counts.set(a, row);
  };
  for (const { pairs } of weeks) {
    for (const { a, b, n } of pairs) {
      add(a, b, n);
      add(b, a, n);
    }
  }
  // rivals of b for a: display names that stand beside b on a phone, so that only one of them can be a
  const rivalled = (a: string, b: string): number => {
    let total = 0;
    for (const [other, n] of counts.get(a)!) if (other === b || areApart(other, b)) total += n;
    return total;
  };
  const proposals: AliasProposal[] = [];
  for (const [a, row] of counts) {
    for (const [b, n] of row) {
      if (b <= a || areApart(a, b)) continue;
      const total = Math.max(rivalled(a, b), rivalled(b, a));
      proposals.push({ a, b, n, share: n / total, confidence: lowerBound(n, total) });
    }
  }
  return proposals.sort(compareProposals).slice(0, maxProposals);
}

/** Surest first, then by display name: the order in which proposals are applied. */
export function compareProposals(x: AliasProposal, y: AliasProposal): number {
  if (x.confidence !== y.confidence) return y.confidence - x.confidence;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  return x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
}
