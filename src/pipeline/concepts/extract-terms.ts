import { compareText } from '../../core/text/compare-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import type { PersonOf } from '../digests/compute-figures.ts';
import { selectCandidates } from '../digests/select-candidates.ts';
import { compileNames, nameOfWord } from '../privacy/compile-names.ts';
import { inferNames } from '../privacy/infer-names.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { SegmentMessage } from '../segments/segment-message.ts';
import { countPairs, splitConversations } from './count-pairs.ts';
import { conceptEngineVersion } from './engine-version.ts';
import { type ContentWord, joinWords, readPhrases, standsAlone, termKey } from './read-phrases.ts';
import type { Pillar, Term, TermTable } from './term-table.ts';

export type TermsInput = {
  readonly week: string;
  /** All messages of the (source, week). */
  readonly messages: readonly SegmentMessage[];
  readonly personOf: PersonOf;
  /** Labels of the group's people; no term holds one. */
  readonly names: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
  readonly pillars: readonly Pillar[];
  readonly limits?: { readonly terms?: number; readonly pairs?: number };
};

const defaultTerms = 300;
const defaultPairs = 1_000;
const maxGrams = 200_000;
const longestTerm = 3;
const minPhraseMessages = 3;
const minTermMessages = 2;
/** A phrase is a term of its own where it makes up this share of its rarest word's messages. */
const phraseShare = 0.3;

type Read = {
  readonly person: string;
  readonly minute: number;
  readonly runs: readonly (readonly ContentWord[])[];
};
type Count = { messages: number; readonly people: Set<string>; readonly spellings: Map<string, number> };

function eachGram(
  run: readonly ContentWord[],
  visit: (gram: ContentWord, words: readonly ContentWord[]) => void,
): void {
  for (let length = longestTerm; length >= 1; length--) {
    for (let at = 0; at + length <= run.length; at++) {
      const words = run.slice(at, at + length);
      visit(joinWords(words), words);
    }
  }
}

/** Messages by gram; each message counts a gram once. */
function countGrams(reads: readonly Read[]): Map<string, { n: number; readonly words: readonly string[] }> {
  const grams = new Map<string, { n: number; readonly words: readonly string[] }>();
  for (const read of reads) {
    const seen = new Set<string>();
    for (const run of read.runs) {
      eachGram(run, (gram, words) => {
        if (seen.has(gram.key)) return;
        seen.add(gram.key);
        const known = grams.get(gram.key);
        if (known !== undefined) known.n++;
        else if (grams.size < maxGrams) grams.set(gram.key, { n: 1, words: words.map(({ key }) => key) });
      });
    }
  }
  return grams;
}

/** The phrases (two words and more) that are terms: seen often enough, and not just one use of a frequent word among many. */
function choosePhrases(
  grams: ReadonlyMap<string, { readonly n: number; readonly words: readonly string[] }>,
  keywords: ReadonlyMap<string, string>,
): Set<string> {
  const phrases = new Set<string>();
  for (const [key, { n, words }] of grams) {
    if (words.length < 2) continue;
    const rarest = Math.min(...words.map((word) => grams.get(word)?.n ?? 0));
    if (
      keywords.has(key) ||
      (n >= minPhraseMessages && n >= phraseShare * rarest && new Set(words).size > 1)
    ) {
      phrases.add(key);
    }
  }
  return phrases;
}

/** The terms of a message, longest first; a word inside a longer term is not counted again. */
function termsOf(
  read: Read,
  phrases: ReadonlySet<string>,
  keywords: ReadonlyMap<string, string>,
): Map<string, string> {
  const terms = new Map<string, string>();
  for (const run of read.runs) {
    const used = new Uint8Array(run.length);
    for (let length = longestTerm; length >= 1; length--) {
      for (let at = 0; at + length <= run.length; at++) {
        if (used.subarray(at, at + length).some((taken) => taken === 1)) continue;
        const gram = joinWords(run.slice(at, at + length));
        const wanted = length > 1 ? phrases.has(gram.key) : standsAlone(run[at]!) || keywords.has(gram.key);
        if (!wanted) continue;
        used.fill(1, at, at + length);
        if (!terms.has(gram.key)) terms.set(gram.key, gram.text);
      }
    }
  }
  return terms;
}

/** German writes its nouns with a capital, and phones see to it; a lower-case last word is a verb or an adjective. */
function isNounLike(spelling: string, language: string): boolean {
  return language !== 'de' || !/^\p{Ll}/u.test(spelling.slice(spelling.lastIndexOf(' ') + 1));
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

/** Keyword keys to pillar slugs; the first pillar that claims a keyword has it. */
export function keywordPillars(pillars: readonly Pillar[], language: string): Map<string, string> {
  const keywords = new Map<string, string>();
  for (const pillar of pillars) {
    for (const keyword of [...pillar.keywords, pillar.name]) {
      const key = termKey(keyword, language);
      if (key !== '' && !keywords.has(key)) keywords.set(key, pillar.slug);
    }
  }
  return keywords;
}

/**
 * The terms of one (source, week): keywords of the pillars and phrases of one to three content words, with the
 * messages and people that used them, and the pairs that met in a conversation. Stop words, generic words of chats
 * and the group's names are never terms. Texts are redacted before they are read.
 */
export function extractTerms(input: TermsInput): TermTable {
  const { week, messages, personOf } = input;
  const names = [...input.names, ...inferNames(messages.map(({ text }) => text))];
  const candidates = selectCandidates(messages, personOf, createRedactor(names));
  const step = Math.ceil(candidates.length / 200) || 1;
  const guess = guessLanguage(candidates.flatMap(({ text }, i) => (i % step === 0 ? [text] : [])).join('\n'));
  const language = guess.confidence >= 0.3 ? guess.language : input.language;
  const keywords = keywordPillars(input.pillars, language);
  const index = compileNames(names);
  const reads = candidates.map(
    ({ author, minute, text }): Read => ({ person: author, minute, runs: readPhrases(text, language) }),
  );
  const phrases = choosePhrases(countGrams(reads), keywords);

  const counts = new Map<string, Count>();
  const byPillar = new Map<string, { messages: number; readonly people: Set<string> }>(
    input.pillars.map(({ slug }) => [slug, { messages: 0, people: new Set<string>() }]),
  );
  const termsOfMessages = reads.map((read) => {
    const terms = termsOf(read, phrases, keywords);
    const slugs = new Set<string>();
    for (const [key, text] of terms) {
      let count = counts.get(key);
      if (count === undefined) {
        count = { messages: 0, people: new Set(), spellings: new Map() };
        counts.set(key, count);
      }
      count.messages++;
      count.people.add(read.person);
      count.spellings.set(text, (count.spellings.get(text) ?? 0) + 1);
      // A phrase belongs to the pillar of a keyword inside it, unless it is a keyword itself.
      const slug = pillarOfTerm(key, keywords);
      if (slug !== null) slugs.add(slug);
    }
    for (const slug of slugs) {
      const pillar = byPillar.get(slug)!;
      pillar.messages++;
      pillar.people.add(read.person);
    }
    return [...terms.keys()];
  });

  const terms = [...counts]
    .filter(([key, { messages: n }]) => n >= minTermMessages || keywords.has(key))
    .filter(([key, { spellings }]) => keywords.has(key) || isNounLike(mostFrequent(spellings), language))
    .filter(([key]) => !key.split(' ').some((word) => nameOfWord(word, index) !== null))
    .map(
      ([term, count]): Term => ({
        term,
        name: mostFrequent(count.spellings),
        n_messages: count.messages,
        n_people: count.people.size,
        pillar: pillarOfTerm(term, keywords),
      }),
    )
    .sort((a, b) => b.n_people - a.n_people || b.n_messages - a.n_messages || compareText(a.term, b.term))
    .slice(0, input.limits?.terms ?? defaultTerms);

  const conversations = splitConversations(reads.map(({ minute }) => minute));
  return {
    week,
    engine: conceptEngineVersion,
    language,
    n_messages: candidates.length,
    n_people: new Set(candidates.map(({ author }) => author)).size,
    n_conversations: conversations.length,
    terms,
    pairs: countPairs(
      conversations,
      termsOfMessages,
      reads.map(({ person }) => person),
      new Set(terms.map(({ term }) => term)),
      input.limits?.pairs ?? defaultPairs,
    ),
    pillars: [...byPillar].map(([slug, { messages: n, people }]) => ({
      slug,
      n_messages: n,
      n_people: people.size,
    })),
  };
}

/** The pillar of a term: its own keyword first, else that of the longest keyword inside it. */
export function pillarOfTerm(term: string, keywords: ReadonlyMap<string, string>): string | null {
  const own = keywords.get(term);
  if (own !== undefined) return own;
  const words = term.split(' ');
  for (let length = words.length - 1; length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const slug = keywords.get(words.slice(at, at + length).join(' '));
      if (slug !== undefined) return slug;
    }
  }
  return null;
}
