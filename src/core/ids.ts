/** Identifiers: prefixed, sortable by nothing, guessable by no one. Randomness is handed in. */

/** A source of random bytes; `crypto.getRandomValues` at the edge, a seeded generator in tests. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford base 32, lower case

/** Makes an id: `prefix_` and 20 base-32 digits (100 bits). */
export function newId(prefix: string, random: RandomBytes): string {
  let id = `${prefix}_`;
  for (const byte of random(20)) id += alphabet[byte & 31];
  return id;
}

/** Makes a slug for addresses: lower-case ASCII letters, digits and single hyphens; '' when nothing is left. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

const timeDigits = (time: number): string => {
  let digits = '';
  for (let rest = time, i = 0; i < 9; i++, rest = Math.floor(rest / 32))
    digits = alphabet[rest % 32]! + digits;
  return digits;
};

/** What sorts before every id that `newSortableId` made at `time` or later, and behind every earlier one. */
export const sortableIdFloor = (prefix: string, time: number): string => `${prefix}_${timeDigits(time)}`;

/** Like `newId`, but ids sort by time of creation (milliseconds since the epoch; 45 bits of time, 80 of chance). */
export function newSortableId(prefix: string, now: number, random: RandomBytes): string {
  let id = sortableIdFloor(prefix, now);
  for (const byte of random(16)) id += alphabet[byte & 31];
  return id;
}
