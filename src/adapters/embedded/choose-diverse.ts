import { cosine, type TermVector } from '../../core/text/weigh-terms.ts';

export type Choice = {
  /** Position in the request's order; breaks ties. */
  readonly index: number;
  readonly score: number;
  readonly vector: TermVector;
  readonly author: string;
  readonly minute: number;
  readonly question: boolean;
};

const poolSize = 200;
const likeness = 0.6;
const sameAuthor = 0.06;
const sameHalfHour = 0.08;
/** A question and its answer share their words and belong together: their likeness counts half. */
const answering = 0.5;
/** Nearly the same words: never twice, whatever the score. */
const duplicate = 0.7;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998) over the 200 best: each next one is weighed against
 * its likeness to those chosen, and a little against the same author and the same half hour.
 */
export function chooseDiverse(candidates: readonly Choice[], limit: number): Choice[] {
  const pool = candidates.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, poolSize);
  const penalties = new Float64Array(pool.length);
  const closest = new Float64Array(pool.length);
  const chosen: Choice[] = [];
  const open = new Set(pool.keys());
  while (chosen.length < limit && open.size > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const i of open) {
      const value = pool[i]!.score - likeness * closest[i]! - penalties[i]!;
      if (value > bestValue + 1e-12) {
        bestValue = value;
        best = i;
      }
    }
    open.delete(best);
    const next = pool[best]!;
    if (closest[best]! >= duplicate) continue;
    chosen.push(next);
    for (const i of open) {
      const other = pool[i]!;
      const alike = cosine(other.vector, next.vector) * (other.question === next.question ? 1 : answering);
      closest[i] = Math.max(closest[i]!, alike);
      if (other.author === next.author) penalties[i]! += sameAuthor;
      if (Math.abs(other.minute - next.minute) < 30) penalties[i]! += sameHalfHour;
    }
  }
  return chosen;
}
