import { type AliasEvidence, readContactBooks } from './collect-alias-evidence.ts';

/** Messages that must speak for each of two people behind a display name; fewer are chance. */
const minMessages = 3;
/** Their least share of all that is known of the display name. */
const minShare = 0.05;

const numberPattern = /^[\s\u200e\u200f\u202a-\u202e]*\+?[\p{Nd}\s().\-\u2010-\u2015]+[\s\u202a-\u202e]*$/u;

/**
 * Finds display names behind which there are several people. One phone calls two people so: another shows their messages under display names
 * that stand side by side. Or two phones call different people so: then the display name clashes with the names that either
 * person has on the other phone. A telephone number is one person's. What an admin has merged is
 * one person too (`merged`).
 */
export function findSharedDisplayNames(
  evidence: readonly AliasEvidence[],
  merged: ReadonlySet<string>,
): ReadonlySet<string> {
  const areApart = readContactBooks(evidence.flatMap(({ contactBooks }) => contactBooks));
  const partners = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, n: number): void => {
    const row = partners.get(a) ?? new Map<string, number>();
    row.set(b, (row.get(b) ?? 0) + n);
    partners.set(a, row);
  };
  for (const { pairs, clashes = [] } of evidence) {
    for (const { a, b, n } of [...pairs, ...clashes]) {
      add(a, b, n);
      add(b, a, n);
    }
  }
  const shared = new Set<string>();
  for (const [displayName, row] of partners) {
    if (merged.has(displayName) || numberPattern.test(displayName)) continue;
    const total = [...row.values()].reduce((sum, n) => sum + n, 0);
    const strong = [...row]
      .filter(([, n]) => n >= minMessages && n >= minShare * total)
      .map(([other]) => other);
    const oneOfTwo = strong.some((a, i) => strong.some((b, j) => i < j && areApart(a, b)));
    if (oneOfTwo || strong.filter((other) => areApart(displayName, other)).length > 1)
      shared.add(displayName);
  }
  return shared;
}

/** How the key of a person is stored where the display name is not that person's alone. */
const sharedMark = '?';

export const markShared = (person: string): string => sharedMark + person;
export const isMarkedShared = (person: string): boolean => person.startsWith(sharedMark);
export const bareKey = (person: string): string => (isMarkedShared(person) ? person.slice(1) : person);
