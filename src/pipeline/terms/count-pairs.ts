import { compareText } from '../../core/text/compare-text.ts';
import type { TermPair } from './term-table.ts';

const pauseMinutes = 10;
const longestConversation = 12;
/** Terms of one conversation that are paired: the cost is its square. */
const maxTermsTogether = 40;
const maxPairsCounted = 200_000;
const leastMeetings = 2;

export type Conversation = { readonly from: number; readonly to: number };

/** Runs of messages without a pause of ten minutes, at most twelve messages each; `to` is exclusive. */
export function splitConversations(minutes: readonly number[]): Conversation[] {
  const conversations: Conversation[] = [];
  let from = 0;
  for (let i = 1; i <= minutes.length; i++) {
    const ends =
      i === minutes.length || i - from >= longestConversation || minutes[i]! - minutes[i - 1]! > pauseMinutes;
    if (!ends) continue;
    conversations.push({ from, to: i });
    from = i;
  }
  return conversations;
}

/** Calls `visit` for each two terms of a conversation, by their places in a sorted list, the smaller one first. */
function eachPair(terms: readonly number[], visit: (a: number, b: number) => void): void {
  for (let i = 0; i < terms.length; i++)
    for (let j = i + 1; j < terms.length; j++) visit(terms[i]!, terms[j]!);
}

/** Counts how often terms of `allowed` met in a conversation, the most frequent pairs first; one conversation counts once. */
export function countPairs(
  conversations: readonly Conversation[],
  termsOfMessages: readonly (readonly string[])[],
  people: readonly string[],
  allowed: ReadonlySet<string>,
  limit: number,
): TermPair[] {
  const sorted = [...allowed].sort(compareText);
  const places = new Map(sorted.map((term, place) => [term, place]));
  const users = conversations.map(({ from, to }) => {
    const byTerm = new Map<number, Set<string>>();
    for (let i = from; i < to; i++) {
      for (const term of termsOfMessages[i]!) {
        const place = places.get(term);
        if (place === undefined) continue;
        let who = byTerm.get(place);
        if (who === undefined) {
          if (byTerm.size >= maxTermsTogether) continue;
          who = new Set();
          byTerm.set(place, who);
        }
        who.add(people[i]!);
      }
    }
    return { byTerm, terms: [...byTerm.keys()].sort((a, b) => a - b) };
  });
  const counts = new Map<number, number>();
  const keyOf = (a: number, b: number): number => a * sorted.length + b;
  for (const { terms } of users) {
    eachPair(terms, (a, b) => {
      const key = keyOf(a, b);
      const n = counts.get(key);
      if (n !== undefined) counts.set(key, n + 1);
      else if (counts.size < maxPairsCounted) counts.set(key, 1);
    });
  }
  // most pairs meet once: of those nobody asks who it was
  const together = new Map<number, Set<string>>();
  for (const { byTerm, terms } of users) {
    eachPair(terms, (a, b) => {
      const key = keyOf(a, b);
      if ((counts.get(key) ?? 0) < leastMeetings) return;
      let who = together.get(key);
      if (who === undefined) {
        who = new Set();
        together.set(key, who);
      }
      for (const person of byTerm.get(a)!) who.add(person);
      for (const person of byTerm.get(b)!) who.add(person);
    });
  }
  return [...together]
    .map(([key, who]) => ({
      a: sorted[Math.floor(key / sorted.length)]!,
      b: sorted[key % sorted.length]!,
      n: counts.get(key)!,
      n_people: who.size,
    }))
    .sort((x, y) => y.n - x.n || y.n_people - x.n_people || compareText(x.a, y.a) || compareText(x.b, y.b))
    .slice(0, limit);
}
