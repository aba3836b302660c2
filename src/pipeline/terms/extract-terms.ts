import { compareText } from '../../core/text/compare-text.ts';
import { baseLanguage, guessLanguage } from '../../core/text/guess-language.ts';
import { TextReader } from '../../core/text/read-text.ts';
import { selectCandidates } from '../annotate/select-candidates.ts';
import { conceptEngineVersion } from '../engine/engine-versions.ts';
import type { PersonOf } from '../people/person-of.ts';
import { compileNames, nameOfWord } from '../privacy/compile-names.ts';
import { inferNames } from '../privacy/infer-names.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { collectUses, type TermPlace } from './collect-uses.ts';
import { countPairs, splitConversations } from './count-pairs.ts';
import { isVerb, type Uses } from './count-uses.ts';
import { findPhrases, termsOfMessage } from './find-phrases.ts';
import { keywordPillars, pillarOfTerm } from './match-pillars.ts';
import { createPhraseReader } from './read-phrases.ts';
import type { Pillar, Term, TermTable } from './term-table.ts';
import type { WeekUses } from './week-uses.ts';

export type TermsInput = {
  readonly week: string;
  /** All messages of the (source, week). */
  readonly messages: readonly SegmentMessage[];
  readonly personOf: PersonOf;
  /** Display names of the group's people; no term holds one. */
  readonly names: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
  readonly pillars: readonly Pillar[];
  /** Words of display names that are no names: see `findOrdinaryWords`. */
  readonly ordinary?: ReadonlySet<string>;
  /** What has been read of these texts. */
  readonly reader?: TextReader;
  readonly limits?: { readonly terms?: number; readonly pairs?: number };
};

export type ExtractedTerms = {
  readonly table: TermTable;
  /** How the terms were used, for the choice of public words. */
  readonly uses: WeekUses;
};

const defaultTerms = 300;
const defaultPairs = 1_000;
const minTermMessages = 2;
/** A link's domain is no term. */
const link = /(?:https?:\/\/|www\.)\S+/giu;
const mayHaveLink = /:\/\/|www\./i;

const withoutLinks = (text: string): string => (mayHaveLink.test(text) ? text.replace(link, ' ') : text);

type Count = {
  /** Messages that are about it, not only mention it inside a phrase. */
  about: number;
  messages: number;
  readonly people: Set<string>;
  readonly spellings: Map<string, number>;
  /** Where it stands in messages that are about it. */
  readonly places: TermPlace[];
};

/** German writes its nouns with a capital, and phones see to it; a lower-case last word is a verb or an adjective. */
function isNounLike(spelling: string, language: string): boolean {
  return language !== 'de' || !/^\p{Ll}/u.test(spelling.slice(spelling.lastIndexOf(' ') + 1));
}

/** The spelling used most; of equals the plain one. */
function nameOf(term: string, spellings: ReadonlyMap<string, number>): string {
  const plain = (spelling: string): number => (spelling === term ? 0 : 1);
  return [...spellings].sort(
    (a, b) => b[1] - a[1] || plain(a[0]) - plain(b[0]) || compareText(a[0], b[0]),
  )[0]![0];
}

/**
 * The terms of one (source, week): keywords of the pillars and phrases of one to three content words, with the
 * messages and people that used them, the pairs that met in a conversation, and how each term was used. A term counts wherever it
 * occurs, so that weeks compare, but only what some messages are about on its own is listed. Stop words, generic words of chats,
 * verbs (where the words around them tell) and the group's names are never terms. Texts are redacted before they are read.
 */
export function extractTerms(input: TermsInput): ExtractedTerms {
  const { week, messages, personOf, reader = new TextReader() } = input;
  const fold = (text: string): string => reader.read(text).folded;
  const called = inferNames(
    messages.map(({ text }) => text),
    fold,
  );
  const names = [...input.names, ...called];
  const ordinary = (input.ordinary ?? new Set<string>()).difference(new Set(called));
  const redactText = createRedactor(names, ordinary, fold);
  const candidates = selectCandidates(messages, personOf, (text) => redactText(withoutLinks(text)));
  const step = Math.ceil(candidates.length / 200) || 1;
  const guess = guessLanguage(candidates.flatMap(({ text }, i) => (i % step === 0 ? [text] : [])).join('\n'));
  const language = guess.confidence >= 0.3 ? guess.language : input.language;
  const keywords = keywordPillars(input.pillars, language);
  const index = compileNames(names, ordinary);
  const wordUses: Uses = new Map();
  const readPhrases = createPhraseReader(language, wordUses);
  const readings = candidates.map(({ text }) => reader.read(text));
  const runs = readings.map(readPhrases);
  const phrases = findPhrases(runs, keywords);

  const counts = new Map<string, Count>();
  const byPillar = new Map<string, { messages: number; readonly people: Set<string> }>(
    input.pillars.map(({ slug }) => [slug, { messages: 0, people: new Set<string>() }]),
  );
  const termsOfMessages = candidates.map(({ author }, message) => {
    const { terms, inside } = termsOfMessage(runs[message]!, phrases, keywords);
    const slugs = new Set<string>();
    const use = (key: string, text: string, about: number): Count => {
      let count = counts.get(key);
      if (count === undefined) {
        count = { about: 0, messages: 0, people: new Set(), spellings: new Map(), places: [] };
        counts.set(key, count);
      }
      count.about += about;
      count.messages++;
      count.people.add(author);
      count.spellings.set(text, (count.spellings.get(text) ?? 0) + 1);
      return count;
    };
    for (const [key, { text, start, end }] of terms) {
      use(key, text, 1).places.push({ message, start, end });
      const slug = pillarOfTerm(key, keywords);
      if (slug !== null) slugs.add(slug);
    }
    for (const [key, text] of inside) use(key, text, 0);
    for (const slug of slugs) {
      const pillar = byPillar.get(slug)!;
      pillar.messages++;
      pillar.people.add(author);
    }
    return [...terms.keys()];
  });

  const terms = [...counts]
    .filter(([key, { about }]) => about >= minTermMessages || (about > 0 && keywords.has(key)))
    .filter(([key, { spellings }]) => keywords.has(key) || isNounLike(nameOf(key, spellings), language))
    .filter(([key]) => keywords.has(key) || !isVerb(key, wordUses))
    .filter(([key]) => !key.split(' ').some((word) => nameOfWord(word, index) !== null))
    .map(
      ([term, count]): Term => ({
        term,
        name: nameOf(term, count.spellings),
        n_messages: count.messages,
        n_people: count.people.size,
        pillar: pillarOfTerm(term, keywords),
      }),
    )
    .sort((a, b) => b.n_people - a.n_people || b.n_messages - a.n_messages || compareText(a.term, b.term))
    .slice(0, input.limits?.terms ?? defaultTerms);

  const conversations = splitConversations(candidates.map(({ minute }) => minute));
  const table: TermTable = {
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
      candidates.map(({ author }) => author),
      new Set(terms.map(({ term }) => term)),
      input.limits?.pairs ?? defaultPairs,
    ),
    pillars: [...byPillar].map(([slug, { messages: n, people }]) => ({
      slug,
      n_messages: n,
      n_people: people.size,
    })),
  };
  const personOfMessage = new Map(messages.map(({ id, displayNames }) => [id, personOf(displayNames)]));
  const people = candidates.map(({ id }) => personOfMessage.get(id) ?? '');
  const base = baseLanguage(language);
  const uses = collectUses({
    readings,
    people,
    language: base,
    terms: terms.map(({ term }) => ({ term, places: counts.get(term)!.places })),
  });
  return { table, uses: { language: base, people: [...new Set(people)], terms: uses } };
}
