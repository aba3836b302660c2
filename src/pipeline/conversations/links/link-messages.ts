import type { TalkIndex } from '../talk/index-talk.ts';
import { createFeatureReader, linkWindow, maxFeatures } from './read-features.ts';

/**
 * Chooses for each message the earlier one that it replies to, among the last 60, or −1 where it begins a conversation.
 * `weights` are those of `link-weights.ts`; time is read in units of `scale` minutes.
 */
export function chooseParents(talk: TalkIndex, weights: Float64Array | Float32Array, scale = 1): Int32Array {
  const parents = new Int32Array(talk.count).fill(-1);
  const reader = createFeatureReader(talk, scale);
  const out = new Uint16Array(maxFeatures);
  for (let i = 0; i < talk.count; i++) {
    reader.advance(i === 0 ? -1 : parents[i - 1]!);
    let best = sumOf(weights, out, reader.readBegin(out));
    for (let j = i - 1; j >= 0 && j >= i - linkWindow; j--) {
      const score = sumOf(weights, out, reader.readPair(j, out));
      if (score > best) {
        best = score;
        parents[i] = j;
      }
    }
  }
  return parents;
}

function sumOf(weights: Float64Array | Float32Array, switches: Uint16Array, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += weights[switches[k]!]!;
  return sum;
}
