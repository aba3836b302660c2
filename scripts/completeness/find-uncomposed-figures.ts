import { figureNames } from '@beacon-pulse/contracts/src/public/figures.ts';
import { figureNames as protectedNames } from '../../src/pipeline/privacy/figures/exact-figures.ts';
import { compareLists } from './read-document.ts';

const contractPath = 'packages/contracts/src/public/figures.ts';
const protectionPath = 'src/pipeline/privacy/figures/exact-figures.ts';

/** Finds figures that only the contract or only the protection knows. @returns sentences that name the fix */
export function findUncomposedFigures(): string[] {
  return compareLists(figureNames, protectedNames, {
    missing: (name) => `Nothing protects the figure \`${name}\`: add it to figureNames in ${protectionPath}.`,
    unknown: (name) => `The figure \`${name}\` is in no contract: add it to ${contractPath}.`,
  });
}
