import type { Publication } from './answers.ts';
import { collectPartings, relateCells } from './relate-cells.ts';
import { Unknowns } from './unknowns.ts';

export type Finding = {
  /** `source/period/figure`; the source is `*` for the community. */
  readonly cell: string;
  /** Index of the publication. */
  readonly publication: number;
  readonly kind: 'narrow_range' | 'rest_of_few' | 'change_of_few';
  readonly low: number;
  readonly high: number;
};

/**
 * Plays someone who keeps every public answer: all figures of all publications are unknowns of one set of sums and
 * inequalities, and what is not told is narrowed as far as these go. Found is a hidden figure within a range of fewer
 * than k, and a number from 1 to k − 1 that follows by subtraction: of figures, or of two publications.
 */
export function auditPublications(publications: readonly Publication[], k: number): Finding[] {
  // late exports only add: who assumes so learns more, and sees where it is not so
  return findFew(publications, k, true) ?? findFew(publications, k, false) ?? [];
}

/** Null where the answers contradict what is assumed. */
function findFew(publications: readonly Publication[], k: number, onlyAdded: boolean): Finding[] | null {
  const unknowns = new Unknowns();
  const partings = collectPartings(publications);
  const lattices = publications.map((publication, i) =>
    relateCells(unknowns, publication, partings, `${i}:`),
  );
  const changes = lattices.map((lattice, i) => {
    const comparable: string[] = [];
    for (const name of [...lattice.told, ...lattice.hidden, ...lattice.unnamed, ...lattice.derived]) {
      const before = `${i - 1}:${name.slice(name.indexOf(':') + 1)}`;
      if (i === 0 || !unknowns.has(before)) continue;
      if (onlyAdded && !lattice.derived.has(name)) unknowns.relateOrder([name], [before]);
      comparable.push(name);
    }
    return comparable;
  });
  if (!unknowns.narrow()) return null;

  const wasTold = (publication: number, name: string, value: number): boolean =>
    lattices.slice(0, publication).some(({ told }, before) => {
      const then = `${before}:${name.slice(name.indexOf(':') + 1)}`;
      return told.has(then) && unknowns.read(then).low === value;
    });
  const findings: Finding[] = [];
  const report = (name: string, kind: Finding['kind'], low: number, high: number): void => {
    const [publication, cell] = [Number(name.slice(0, name.indexOf(':'))), name.slice(name.indexOf(':') + 1)];
    findings.push({ publication, cell, kind, low, high });
  };
  lattices.forEach(({ hidden, unnamed, derived }, i) => {
    for (const name of [...hidden, ...unnamed]) {
      const { low, high } = unknowns.read(name);
      if (high - low >= k) continue;
      // what no answer names and is surely nothing is about nobody; so is the change of what stands as it was told
      const isNothing = high === 0 && unnamed.has(name);
      const isAsTold = low === high && wasTold(i, name, low);
      if (!isNothing && !isAsTold) report(name, 'narrow_range', low, high);
    }
    for (const name of derived) {
      const { low, high } = unknowns.read(name);
      if (low >= 1 && high < k) report(name, 'rest_of_few', low, high);
    }
    for (const name of changes[i]!) {
      const before = unknowns.read(`${i - 1}:${name.slice(name.indexOf(':') + 1)}`);
      const now = unknowns.read(name);
      const [low, high] = [now.low - before.high, now.high - before.low];
      if ((low >= 1 && high < k) || (high <= -1 && low > -k)) report(name, 'change_of_few', low, high);
    }
  });
  return findings;
}
