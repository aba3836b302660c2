import type { Random } from '../../scripts/sample/random.ts';

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** A word that no language has, of the given syllables. */
export function inventWord(random: Random, syllables: number): string {
  return Array.from(
    { length: syllables },
    () => random.pick([...consonants]) + random.pick([...vowels]),
  ).join('');
}

export function inventDigits(random: Random, length: number): string {
  return Array.from({ length }, () => String(random.int(10))).join('');
}

/** A token as links and invites carry them. */
export function inventToken(random: Random, length: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  return Array.from({ length }, () => random.pick([...letters])).join('');
}

/** A telephone number of the ranges that Ofcom keeps for drama, as national digits: 07700 900 871. */
export function inventPhone(random: Random): string {
  return `07700900${String(random.int(1000)).padStart(3, '0')}`;
}

/** An IBAN with true check digits (ISO 13616), in groups of four. */
export function inventIban(random: Random): string {
  const account = inventDigits(random, 18);
  // DE is 1314 in the arithmetic of ISO 7064.
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A card number with a true Luhn digit, in groups of four; 4000 00 is a range for tests. */
export function inventCard(random: Random): string {
  const body = `400000${inventDigits(random, 9)}`;
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`.replace(/(.{4})(?=.)/g, '$1 ');
}
