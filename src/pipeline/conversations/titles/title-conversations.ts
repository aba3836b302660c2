import { compareText } from '../../../core/text/compare-text.ts';
import { type Lexicon, lookUpWord } from '../../privacy/public-words/lexicon.ts';
import type { Conversation } from '../gather/gather-conversations.ts';
import { cue, type TalkIndex } from '../talk/index-talk.ts';
import type { TalkMessage } from '../talk/talk-message.ts';
import { readTitlePhrases, type TitlePhrases } from './read-title-phrases.ts';

export type TitleInput = {
  readonly messages: readonly TalkMessage[];
  readonly index: TalkIndex;
  /** BCP 47 language of the group. */
  readonly language: string;
  /** Display names of the group, never part of a title. */
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
  /** What the group talked about in the weeks before: distinct texts by phrase, and in all. */
  readonly past?: { readonly phrases: ReadonlyMap<string, number>; readonly texts: number };
};

/** What a word of a band says of a matter: the thousand commonest words of a language name hardly any. */
const bandWeights = [1, 0.25, 0.7, 0.9] as const;
const lengthBonus = 0.4;
const openingBonus = 1.5;
/** A phrase of several words that occurs once may have met by chance. */
const onceWeight = 0.75;
/** A phrase that is mostly part of a longer one is a fragment of it. */
const fragmentShare = 0.5;
const minScore = 1.5;

type Scored = {
  readonly phrase: string;
  readonly score: number;
  readonly n: number;
  readonly words: readonly string[];
};

/**
 * Names each conversation by its most key phrase: said in it more than in the rest of the time and the weeks before, and rare in the
 * language. Null where nothing is said that could name it.
 */
export function titleConversations(
  input: TitleInput,
  conversations: readonly Pick<Conversation, 'places'>[],
): (string | null)[] {
  const phrases = readTitlePhrases(input.messages, input.language, input.names);
  const all = countTexts(input.messages, phrases);
  const weightOf = new Map<string, number>();
  const weigh = (word: string): number => {
    let weight = weightOf.get(word);
    if (weight === undefined) {
      weight = bandWeights[lookUpWord(input.lexicon, word)?.band ?? 0];
      weightOf.set(word, weight);
    }
    return weight;
  };
  return conversations.map(({ places }) => {
    const best = scorePhrases(input, places, phrases, all, weigh)[0];
    return best === undefined || best.score < minScore ? null : asTitle(phrases.spellingOf(best.phrase));
  });
}

const asTitle = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

type Counted = { readonly phrases: ReadonlyMap<string, number>; readonly texts: number };

/** Distinct texts by phrase: a program that repeats itself says one thing. */
function countTexts(messages: readonly TalkMessage[], { byMessage }: TitlePhrases): Counted {
  const phrases = new Map<string, number>();
  const seen = new Set<string>();
  messages.forEach(({ text }, i) => {
    if (seen.has(text)) return;
    seen.add(text);
    for (const phrase of byMessage[i]!) phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
  });
  return { phrases, texts: seen.size };
}

function scorePhrases(
  { index, past, messages }: TitleInput,
  places: readonly number[],
  { byMessage, wordsOf, nounWeight }: TitlePhrases,
  all: Counted,
  weigh: (word: string) => number,
): Scored[] {
  const counts = new Map<string, number>();
  const opening = new Set<string>();
  const seen = new Set<string>();
  for (const place of places) {
    if (seen.has(messages[place]!.text)) continue;
    seen.add(messages[place]!.text);
    const opens = place === places[0] || (index.cues[place]! & cue.question) !== 0;
    for (const phrase of byMessage[place]!) {
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      if (opens) opening.add(phrase);
    }
  }
  const elsewhere = all.texts + (past?.texts ?? 0) - seen.size + 1;
  const scored = [...counts].map(([phrase, n]): Scored => {
    const words = wordsOf.get(phrase)!;
    const rest = (all.phrases.get(phrase) ?? 0) - n + (past?.phrases.get(phrase) ?? 0) + 0.5;
    const keyness = n * Math.log(Math.max(1, n / seen.size / (Math.max(0.5, rest) / elsewhere)));
    const rarity = words.reduce((sum, word) => sum + weigh(word), 0) / words.length;
    const once = n === 1 && words.length > 1 ? onceWeight : 1;
    const opens = opening.has(phrase) ? openingBonus : 1;
    const score =
      keyness * rarity * nounWeight(phrase) * once * opens * (1 + lengthBonus * (words.length - 1));
    return { phrase, score, n, words };
  });
  return scored
    .filter((one) => !scored.some((other) => isFragment(one, other)))
    .sort((a, b) => b.score - a.score || compareText(a.phrase, b.phrase));
}

function isFragment(one: Scored, other: Scored): boolean {
  if (other.words.length <= one.words.length || other.n < fragmentShare * one.n) return false;
  // A longer phrase that was said once does not swallow a word that was said often.
  if (other.n === 1 && one.n > 1) return false;
  return ` ${other.words.join(' ')} `.includes(` ${one.words.join(' ')} `);
}
