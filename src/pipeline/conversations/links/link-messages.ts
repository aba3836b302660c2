import { indexTalk, type TalkIndex } from '../talk/index-talk.ts';
import type { TalkMessage, TalkOptions } from '../talk/talk-message.ts';
import { chooseRegime, type Regime, regimeWeights } from './choose-regime.ts';
import { createFeatureReader, linkWindow, maxFeatures } from './read-features.ts';

export type LinkOptions = TalkOptions & {
  /** How the group talks; chosen by tempo where it is left out. */
  readonly regime?: Regime;
};

/**
 * Chooses for each message, in the order of the chat, the place of the earlier one that it replies to, among the last 60, or −1
 * where it begins a conversation.
 */
export function linkMessages(messages: readonly TalkMessage[], options: LinkOptions = {}): Int32Array {
  return linkTalk(indexTalk(messages, options), options.regime);
}

/** As `linkMessages`, where the messages have been read already. */
export function linkTalk(talk: TalkIndex, regime: Regime = chooseRegime(talk)): Int32Array {
  return regime === 'quiet'
    ? chooseConversations(talk, regimeWeights(regime), beginsInQuiet)
    : chooseParents(talk, regimeWeights(regime));
}

/**
 * In a quiet group a message that could go with several conversations begins one sooner than the weights say: they learnt from talk
 * that keeps to its matter longer. Chosen on replayed talk for purity, before softmax.
 */
const beginsInQuiet = 0.8;

/** Takes the likeliest parent: right most often, message by message. */
export function chooseParents(talk: TalkIndex, weights: Float64Array): Int32Array {
  const parents = new Int32Array(talk.count).fill(-1);
  const reader = createFeatureReader(talk);
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

/** Takes the likeliest conversation, all its messages together, and in it the likeliest parent: right most often by conversation. */
export function chooseConversations(talk: TalkIndex, weights: Float64Array, bias: number): Int32Array {
  const parents = new Int32Array(talk.count).fill(-1);
  const roots = new Int32Array(talk.count);
  const reader = createFeatureReader(talk);
  const out = new Uint16Array(maxFeatures);
  const scores = new Float64Array(linkWindow + 1);
  const shares = new Float64Array(talk.count);
  const nearest = new Int32Array(talk.count).fill(-1);
  for (let i = 0; i < talk.count; i++) {
    reader.advance(i === 0 ? -1 : parents[i - 1]!);
    const farthest = Math.max(0, i - linkWindow);
    scores[0] = bias + sumOf(weights, out, reader.readBegin(out));
    let most = scores[0];
    for (let j = i - 1; j >= farthest; j--) {
      const score = sumOf(weights, out, reader.readPair(j, out));
      scores[i - j] = score;
      if (score > most) most = score;
      const root = roots[j]!;
      shares[root] = 0;
      if (nearest[root]! < farthest || score > scores[i - nearest[root]!]!) nearest[root] = j;
    }
    let best = Math.exp(scores[0] - most);
    for (let j = i - 1; j >= farthest; j--) shares[roots[j]!]! += Math.exp(scores[i - j]! - most);
    for (let j = i - 1; j >= farthest; j--) {
      const root = roots[j]!;
      if (shares[root]! <= best) continue;
      best = shares[root]!;
      parents[i] = nearest[root]!;
    }
    roots[i] = parents[i]! < 0 ? i : roots[parents[i]!]!;
    for (let j = i - 1; j >= farthest; j--) nearest[roots[j]!] = -1;
  }
  return parents;
}

function sumOf(weights: Float64Array, switches: Uint16Array, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += weights[switches[k]!]!;
  return sum;
}
