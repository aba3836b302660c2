import { type ContentWord, joinWords, standsAlone } from './read-phrases.ts';

/** Runs of content words of one message. */
export type Runs = readonly (readonly ContentWord[])[];

const longestTerm = 3;
const maxGrams = 200_000;
const minPhraseMessages = 3;
/** A phrase is a term of its own where it makes up this share of its rarest word's messages. */
const phraseShare = 0.3;

type Gram = { n: number; readonly words: readonly string[] };

/** Messages by gram of up to three words; each message counts a gram once. */
function countGrams(messages: readonly Runs[]): Map<string, Gram> {
  const grams = new Map<string, Gram>();
  for (const runs of messages) {
    const seen = new Set<string>();
    for (const run of runs) {
      for (let length = longestTerm; length >= 1; length--) {
        for (let at = 0; at + length <= run.length; at++) {
          const words = run.slice(at, at + length);
          const { key } = joinWords(words);
          if (seen.has(key)) continue;
          seen.add(key);
          const known = grams.get(key);
          if (known !== undefined) known.n++;
          else if (grams.size < maxGrams) grams.set(key, { n: 1, words: words.map((word) => word.key) });
        }
      }
    }
  }
  return grams;
}

/** Finds the phrases of two and three words that are terms: keywords, and those seen often enough that are not just one use of a frequent word among many. */
export function findPhrases(messages: readonly Runs[], keywords: ReadonlyMap<string, string>): Set<string> {
  const grams = countGrams(messages);
  const phrases = new Set<string>();
  for (const [key, { n, words }] of grams) {
    if (words.length < 2) continue;
    const rarest = Math.min(...words.map((word) => grams.get(word)?.n ?? 0));
    const own = n >= minPhraseMessages && n >= phraseShare * rarest && new Set(words).size > 1;
    if (own || keywords.has(key)) phrases.add(key);
  }
  return phrases;
}

export type TermsOfMessage = {
  /** Longest first: what the message is about, by key, as it is first written there. */
  readonly terms: ReadonlyMap<string, ContentWord>;
  /** Words inside its phrases: mentioned, but not what it is about. */
  readonly inside: ReadonlyMap<string, string>;
};

/** Returns the terms of a message; a word inside a longer term is no term of its own there. */
export function termsOfMessage(
  runs: Runs,
  phrases: ReadonlySet<string>,
  keywords: ReadonlyMap<string, string>,
): TermsOfMessage {
  const terms = new Map<string, ContentWord>();
  const inside = new Map<string, string>();
  for (const run of runs) {
    const used = new Uint8Array(run.length);
    for (let length = longestTerm; length >= 1; length--) {
      for (let at = 0; at + length <= run.length; at++) {
        if (used.subarray(at, at + length).includes(1)) continue;
        const gram = joinWords(run.slice(at, at + length));
        const wanted = length > 1 ? phrases.has(gram.key) : standsAlone(run[at]!) || keywords.has(gram.key);
        if (!wanted) continue;
        used.fill(1, at, at + length);
        if (!terms.has(gram.key)) terms.set(gram.key, gram);
        if (length > 1) for (const { key, text } of run.slice(at, at + length)) inside.set(key, text);
      }
    }
  }
  for (const key of terms.keys()) inside.delete(key);
  return { terms, inside };
}
