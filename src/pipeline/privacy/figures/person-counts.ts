/** How much each person has part in a figure: person key to a number that is not 0. The figure is their sum. */
export type PersonCounts = ReadonlyMap<string, number>;

/** Key of what nobody known is behind: it adds to the figure and to no number of people. */
export const nobody = '';

/** Adds up a figure, including what nobody known is behind. */
export function sumCounts(counts: PersonCounts): number {
  let sum = 0;
  for (const n of counts.values()) sum += n;
  return sum;
}

/** Counts the people behind a figure, without nobody. */
export function countPeople(counts: PersonCounts): number {
  return counts.has(nobody) ? counts.size - 1 : counts.size;
}

/** The sum of `plus` less the sum of `minus`, person by person. */
export function combineCounts(
  plus: readonly PersonCounts[],
  minus: readonly PersonCounts[] = [],
): Map<string, number> {
  const combined = new Map<string, number>();
  const add = (counts: PersonCounts, sign: 1 | -1): void => {
    for (const [person, n] of counts) {
      const sum = (combined.get(person) ?? 0) + sign * n;
      if (sum === 0) combined.delete(person);
      else combined.set(person, sum);
    }
  };
  for (const counts of plus) add(counts, 1);
  for (const counts of minus) add(counts, -1);
  return combined;
}

/** Each of the people in any of the counts once. */
export function uniteCounts(all: readonly PersonCounts[]): Map<string, number> {
  const united = new Map<string, number>();
  for (const counts of all) for (const person of counts.keys()) if (person !== nobody) united.set(person, 1);
  return united;
}

/**
 * People behind a difference, never more than there are: where a display name turns out to be another person's, one key loses
 * what another gains though nobody did anything, so each key that goes against the others takes away two.
 */
export function countPeopleBehindChange(change: PersonCounts): number {
  let more = 0;
  let fewer = 0;
  for (const [person, n] of change) {
    if (person === nobody) continue;
    if (n > 0) more++;
    else fewer++;
  }
  return Math.max(0, Math.max(more, fewer) - 2 * Math.min(more, fewer));
}
