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

/** Who takes up whose words, within the next 30 messages and three hours: the threads of a chat that has none. */
export function traceReplies(
  messages: readonly { readonly author: string; readonly minute: number }[],
  space: TermSpace,
  questions: readonly boolean[],
): Thread[] {
  const discussed = new Float64Array(messages.length);
  const replies = new Uint16Array(messages.length);
  const answers = new Uint8Array(messages.length);
  const users = new Map<number, number[]>();
  messages.forEach((message, i) => {
    const { terms, weights } = space.vectors[i]!;
    const shared = new Map<number, number>();
    terms.forEach((term, t) => {
      const earlier = users.get(term);
      if (earlier === undefined) {
        users.set(term, [i]);
        return;
      }
      for (let e = earlier.length - 1; e >= 0; e--) {
        const j = earlier[e]!;
        if (i - j > windowSize || message.minute - messages[j]!.minute > windowMinutes) break;
        if (messages[j]!.author !== message.author) shared.set(j, (shared.get(j) ?? 0) + weights[t]!);
      }
      earlier.push(i);
    });
    for (const [j, weight] of shared) {
      if (weight < 0.25) continue;
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
