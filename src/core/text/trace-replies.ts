import type { TermSpace } from './weigh-terms.ts';

export type Thread = {
  /** How much the messages after it take up its words, from other authors first; 0 to 1. */
  readonly discussed: number;
  /** It takes up the words of a question somebody else asked. */
  readonly answer: boolean;
  /** Replies that share words with it. */
  readonly replies: number;
};

const windowSize = 30;
const windowMinutes = 180;
/** Share of its words, by weight, that a message takes up which replies. */
const leastShared = 0.25;

type Placed = { readonly author: string; readonly minute: number };

/** Who takes up whose words, within the next 30 messages and three hours: the threads of a chat that has none. */
export function traceReplies(
  messages: readonly Placed[],
  space: TermSpace,
  questions: readonly boolean[],
): Thread[] {
  const discussed = new Float64Array(messages.length);
  const replies = new Uint16Array(messages.length);
  const answers = new Uint8Array(messages.length);
  /** Messages by a term that they use. */
  const users: (number[] | undefined)[] = [];
  /** How much a message shares with one of the 30 before it, by the place of that in the window. */
  const shared = new Float64Array(windowSize + 1);
  messages.forEach((message, i) => {
    const { terms, weights } = space.vectorOf(i);
    const touched: number[] = [];
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      const earlier = users[term];
      if (earlier === undefined) {
        users[term] = [i];
        continue;
      }
      for (let e = earlier.length - 1; e >= 0; e--) {
        const j = earlier[e]!;
        if (i - j > windowSize || message.minute - messages[j]!.minute > windowMinutes) break;
        if (messages[j]!.author === message.author) continue;
        if (shared[i - j] === 0) touched.push(j);
        shared[i - j]! += weights[t]!;
      }
      earlier.push(i);
    }
    for (const j of touched) {
      const weight = shared[i - j]!;
      shared[i - j] = 0;
      if (weight < leastShared) continue;
      replies[j]! += 1;
      discussed[j]! += Math.min(1, weight);
      if (questions[j] && !questions[i]) answers[i] = 1;
    }
  });
  return messages.map((_, i) => ({
    discussed: 1 - 1 / (1 + discussed[i]! / 2),
    answer: answers[i] === 1,
    replies: replies[i]!,
  }));
}

/** Tells whether anybody replies to one message, as `traceReplies` sees it: cheaper where few are asked about. */
export function hasReply(asked: number, messages: readonly Placed[], space: TermSpace): boolean {
  const { author, minute } = messages[asked]!;
  const own = new Set(space.termsOf(asked));
  for (let i = asked + 1; i < messages.length && i - asked <= windowSize; i++) {
    const message = messages[i]!;
    if (message.minute - minute > windowMinutes) return false;
    if (message.author === author || !space.termsOf(i).some((term) => own.has(term))) continue;
    const { terms, weights } = space.vectorOf(i);
    const shared = terms.reduce((sum, term, t) => (own.has(term) ? sum + weights[t]! : sum), 0);
    if (shared >= leastShared) return true;
  }
  return false;
}
