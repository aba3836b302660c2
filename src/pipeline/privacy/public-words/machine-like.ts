const digit = /\p{N}/u;
const joiner = /[@/\\_#:=<>|{}[\]~^*%$&+]/;
const longestWord = 24;
const vowel = /[aeiouyàâäáãåæèéêëìíîïòóôöõøùúûüœаеёиоуыэюя]/giu;
const latin = /^[\p{Script=Latin}]+$/u;

/** Tells whether something in a phrase reads as made by or for a machine: digits, handles, links, long random strings. */
export function isMachineLike(spelling: string): boolean {
  if (digit.test(spelling) || joiner.test(spelling)) return true;
  return spelling.split(/[\s'’.-]+/).some(isRandom);
}

function isRandom(word: string): boolean {
  if (word.length > longestWord) return true;
  if (word.length < 8 || !latin.test(word)) return false;
  const vowels = word.match(vowel)?.length ?? 0;
  const capitalsInside = word.slice(1).match(/\p{Lu}/gu)?.length ?? 0;
  const written = word === word.toUpperCase() ? 0 : capitalsInside;
  return vowels / word.length < 0.15 || written >= 3;
}
