import {
  featureBase,
  featureCount,
  nameBlocks,
  sizeOfBlock,
} from '../../src/pipeline/conversations/links/feature-blocks.ts';
import { chooseParents } from '../../src/pipeline/conversations/links/link-messages.ts';
import {
  createFeatureReader,
  linkWindow,
  maxFeatures,
} from '../../src/pipeline/conversations/links/read-features.ts';
import { indexTalk, type TalkIndex } from '../../src/pipeline/conversations/talk/index-talk.ts';
import { createRandom } from '../sample/random.ts';
import type { AnnotatedTalk } from './read-replies.ts';

/** The pairs of one message: switches of each candidate, flat; which candidates are right. */
type Example = { readonly ends: Uint16Array; readonly switches: Uint16Array; readonly right: Uint8Array };

export type LearnOptions = {
  /** Share of calls by name that are read; 0 leaves all that speaks of names out. */
  readonly names: number;
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
};

/** The switches that may not be used. */
export function maskOf(names: number): Uint8Array {
  const mask = new Uint8Array(featureCount);
  if (names === 0)
    for (const block of nameBlocks) mask.fill(1, featureBase[block], featureBase[block] + sizeOfBlock(block));
  return mask;
}

/** Reads a talk; of its calls by name as many as `share` says are forgotten, though the names are still no words. */
export function readIndex(talk: AnnotatedTalk, share: number): TalkIndex {
  const index = indexTalk(talk.messages);
  const random = createRandom(talk.messages.length);
  if (share < 1)
    for (let i = 0; i < index.count; i++) {
      if (random.chance(share)) continue;
      index.addressed[i] = -1;
      index.named[i] = -1;
    }
  return index;
}

/** Candidate 0 begins a conversation, candidate d is the message d places before. */
function* listExamples(talk: AnnotatedTalk, names: number, chosen: Int32Array | null): Generator<Example> {
  const index = readIndex(talk, names);
  const parents = new Map<number, number[]>();
  for (const [child, parent] of talk.links) parents.set(child, [...(parents.get(child) ?? []), parent]);
  const reader = createFeatureReader(index);
  const out = new Uint16Array(maxFeatures);
  let before = -1;
  for (let i = 0; i < index.count; i++) {
    reader.advance(before);
    const gold = parents.get(i);
    before =
      chosen !== null
        ? chosen[i]!
        : gold === undefined
          ? i - 1
          : Math.min(...gold.map((parent) => (parent >= i ? -1 : parent)));
    const farthest = Math.max(0, i - linkWindow);
    const right = new Uint8Array(i - farthest + 1);
    for (const parent of gold ?? [])
      if (parent === i) right[0] = 1;
      else if (parent < i && parent >= farthest) right[i - parent] = 1;
    if (!right.includes(1)) continue;
    const ends = new Uint16Array(right.length);
    const switches: number[] = [];
    for (let d = 0; d < right.length; d++) {
      const n = d === 0 ? reader.readBegin(out) : reader.readPair(i - d, out);
      for (let k = 0; k < n; k++) switches.push(out[k]!);
      ends[d] = switches.length;
    }
    yield { ends, switches: Uint16Array.from(switches), right };
  }
}

/**
 * Learns weights by which the softmax over the candidates gives most to the right ones (AdaGrad over one message at a time, in an
 * order drawn from the seed). The same seed and data give the same numbers.
 */
export function learnWeights(talks: readonly AnnotatedTalk[], options: LearnOptions): Float64Array {
  const first = fitWeights(
    talks.flatMap((talk) => [...listExamples(talk, options.names, null)]),
    options,
  );
  const again = talks.flatMap((talk) => [
    ...listExamples(talk, options.names, chooseParents(readIndex(talk, options.names), first)),
  ]);
  return fitWeights(again, options);
}

function fitWeights(examples: readonly Example[], options: LearnOptions): Float64Array {
  const random = createRandom(options.seed);
  const mask = maskOf(options.names);
  const weights = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount).fill(1e-2);
  const sum = new Float64Array(featureCount);
  const scores = new Float64Array(linkWindow + 1);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + epoch / 2);
    for (const { ends, switches, right } of random.shuffle(examples)) {
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0, k = 0; c < ends.length; c++) {
        let score = 0;
        for (; k < ends[c]!; k++) score += weights[switches[k]!]!;
        scores[c] = score;
        if (score > most) most = score;
      }
      let all = 0;
      let good = 0;
      for (let c = 0; c < ends.length; c++) {
        scores[c] = Math.exp(scores[c]! - most);
        all += scores[c]!;
        if (right[c]) good += scores[c]!;
      }
      for (let c = 0, k = 0; c < ends.length; c++) {
        const gradient = (right[c] && good > 0 ? scores[c]! / good : 0) - scores[c]! / all;
        const end = ends[c]!;
        if (Math.abs(gradient) < 1e-4) {
          k = end;
          continue;
        }
        for (; k < end; k++) {
          const feature = switches[k]!;
          if (mask[feature]) continue;
          const step = gradient - options.decay * weights[feature]!;
          squares[feature]! += step * step;
          weights[feature]! += (rate * step) / Math.sqrt(squares[feature]!);
        }
      }
    }
    if (epoch >= options.epochs >> 1) {
      averaged++;
      for (let f = 0; f < featureCount; f++) sum[f]! += weights[f]!;
    }
  }
  return sum.map((value) => value / averaged);
}
