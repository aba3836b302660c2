import { compareText } from '../../core/text/compare-text.ts';
import type { TermPair } from './term-table.ts';

const pauseMinutes = 10;
const longestConversation = 12;
/** Terms of one conversation that are paired: the cost is its square. */
const maxTermsTogether = 40;
const maxPairsCounted = 200_000;

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

/** How often terms of `allowed` met in a conversation, the most frequent pairs first; one conversation counts once. */
export function countPairs(
  conversations: readonly Conversation[],
  termsOfMessages: readonly (readonly string[])[],
  people: readonly string[],
  allowed: ReadonlySet<string>,
  limit: number,
): TermPair[] {
  const pairs = new Map<
    string,
    { readonly a: string; readonly b: string; n: number; readonly people: Set<string> }
  >();
  for (const { from, to } of conversations) {
    const users = new Map<string, Set<string>>();
    for (let i = from; i < to; i++) {
      for (const term of termsOfMessages[i]!) {
        if (!allowed.has(term)) continue;
        let who = users.get(term);
        if (who === undefined) {
          if (users.size >= maxTermsTogether) continue;
          who = new Set();
          users.set(term, who);
        }
        who.add(people[i]!);
      }
    }
    const terms = [...users.keys()].sort(compareText);
    terms.forEach((a, i) => {
      for (const b of terms.slice(i + 1)) {
        const key = `${a}\u0000${b}`;
        let pair = pairs.get(key);
        if (pair === undefined) {
          if (pairs.size >= maxPairsCounted) continue;
          pair = { a, b, n: 0, people: new Set() };
          pairs.set(key, pair);
        }
        pair.n++;
        for (const person of users.get(a)!) pair.people.add(person);
        for (const person of users.get(b)!) pair.people.add(person);
      }
    });
  }
  return [...pairs.values()]
    .filter(({ n }) => n >= 2)
    .map(({ a, b, n, people: who }) => ({ a, b, n, n_people: who.size }))
    .sort((x, y) => y.n - x.n || y.n_people - x.n_people || compareText(x.a, y.a) || compareText(x.b, y.b))
    .slice(0, limit);
}
