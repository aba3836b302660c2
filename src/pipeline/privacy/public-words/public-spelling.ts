import { type PhraseUse, personKey, phraseKey } from './phrase.ts';

const plainSpelling = /^[\p{L}\p{M}]+(?:[ '’-][\p{L}\p{M}]+){0,4}$/u;
const elision = /^(?:l|d|j|n|m|t|s|c|qu)['’](?=\p{L}{2})/iu;
const capitalNouns = new Set(['de', 'lb']);

/**
 * Chooses the spelling that goes out: the one that most people write. Capitals that only open a sentence go, except where the
 * language gives nouns a capital; spellings with anything but letters, blanks, hyphens and apostrophes are left aside.
 */
export function choosePublicSpelling(phrase: string, uses: readonly PhraseUse[]): string {
  const key = phraseKey(phrase);
  const people = new Map<string, Set<string>>();
  for (const use of uses) {
    const { spelling, opensSentence, language } = use;
    const plain = spelling.normalize('NFC').replace(/\s+/g, ' ').replace(elision, '');
    if (!plainSpelling.test(plain) || phraseKey(plain) !== key) continue;
    const shown = opensSentence && !capitalNouns.has(language) ? lowerFirst(plain) : plain;
    people.set(shown, (people.get(shown) ?? new Set()).add(personKey(use)));
  }
  const ranked = [...people].sort(
    ([a, byA], [b, byB]) => byB.size - byA.size || (a < b ? -1 : a > b ? 1 : 0),
  );
  return ranked[0]?.[0] ?? key;
}

function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  // PDF stays.
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
    ? text
    : first.toLowerCase() + text.slice(first.length);
}
