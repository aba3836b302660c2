import type { TalkIndex } from '../talk/index-talk.ts';
import { type FeatureBlock, featureBase, featureCount, sizeOfBlock } from './feature-blocks.ts';
import { linkWeights } from './link-weights.ts';

/**
 * How a group talks: `named`, a busy channel whose people call each other by name; `unnamed`, as busy without names; `quiet`, minutes
 * to hours between messages and hardly a name.
 */
export type Regime = 'named' | 'unnamed' | 'quiet';

/** A channel is busy where half of its messages follow within this many minutes. */
const busyGap = 1;
const namedShare = 0.1;
const longestSample = 5_000;

/** Chooses by tempo, and where it is fast by how many messages call somebody. */
export function chooseRegime(talk: TalkIndex): Regime {
  const count = Math.min(talk.count, longestSample);
  const from = talk.count - count;
  let near = 0;
  let calls = 0;
  for (let i = from; i < talk.count; i++) {
    if (i > from && talk.minutes[i]! - talk.minutes[i - 1]! <= busyGap) near++;
    if (talk.addressed[i]! >= 0) calls++;
  }
  if (near * 2 <= count) return 'quiet';
  return calls >= namedShare * count ? 'named' : 'unnamed';
}

const read = new Map<Regime, Float64Array>();

/** The committed weights of a regime, one for each switch. */
export function regimeWeights(regime: Regime): Float64Array {
  let weights = read.get(regime);
  if (weights === undefined) {
    weights = readWeights(linkWeights[regime]);
    read.set(regime, weights);
  }
  return weights;
}

function readWeights(written: Readonly<Record<FeatureBlock, string>>): Float64Array {
  const weights = new Float64Array(featureCount);
  for (const block of Object.keys(written) as FeatureBlock[]) {
    const numbers = written[block].split(' ');
    if (numbers.length !== sizeOfBlock(block))
      throw new Error(`The weights of the block ${block} do not fit its switches: train them again.`);
    numbers.forEach((number, i) => {
      weights[featureBase[block] + i] = Number(number);
    });
  }
  return weights;
}
