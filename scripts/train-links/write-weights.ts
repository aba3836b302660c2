import type { Regime } from '../../src/pipeline/conversations/links/choose-regime.ts';
import {
  type FeatureBlock,
  featureBase,
  featureBlocks,
  sizeOfBlock,
} from '../../src/pipeline/conversations/links/feature-blocks.ts';

const writeHeader = (day: string, seed: number): string => `/**
 * Weights of reply links by regime and block of features, written by \`npm run train:links\`; do not edit by hand. Learnt from the IRC
 * disentanglement corpus of Jonathan K. Kummerfeld and others (https://jkk.name/irc-disentanglement), licensed CC-BY-4.0; the numbers
 * are all that is taken from it. \`quiet\` is learnt from the same conversations, replayed at the pace of a quiet group. Learnt on ${day}, seed ${seed}.
 */
`;

/** The weights of a block, rounded, as one line of numbers. */
function writeBlock(weights: Float64Array, block: FeatureBlock): string {
  const from = featureBase[block];
  const numbers = [...weights.subarray(from, from + sizeOfBlock(block))];
  return numbers.map((weight) => String(Math.round(weight * 100) / 100 || 0)).join(' ');
}

/** The text of \`link-weights.ts\`. */
export function writeWeights(
  learnt: Readonly<Record<Regime, Float64Array>>,
  { day, seed }: { readonly day: string; readonly seed: number },
): string {
  const regimes = (Object.keys(learnt) as Regime[]).map((regime) => {
    const lines = featureBlocks.map((block) => `    ${block}: '${writeBlock(learnt[regime], block)}',`);
    return `  ${regime}: {\n${lines.join('\n')}\n  },`;
  });
  return `${writeHeader(day, seed)}export const linkWeights = {\n${regimes.join('\n')}\n} as const;\n`;
}
