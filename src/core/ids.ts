/** Identifiers: prefixed, sortable by nothing, guessable by no one. Randomness is handed in. */

/** A source of random bytes; `crypto.getRandomValues` at the edge, a seeded generator in tests. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford base 32, lower case

/** `prefix_` and 20 base-32 digits (100 bits). */
export function newId(prefix: string, random: RandomBytes): string {
  let id = `${prefix}_`;
  for (const byte of random(20)) id += alphabet[byte & 31];
  return id;
}

/** A slug for addresses: lower-case ASCII letters, digits and single hyphens; '' when nothing is left. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
