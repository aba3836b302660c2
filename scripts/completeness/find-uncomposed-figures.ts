import { figures } from '@beacon-pulse/contracts/src/public/figures.ts';
import { composeNoFigures } from '../../src/pipeline/figures/compose-figures.ts';
import { compareLists } from './read-document.ts';

const contractPath = 'packages/contracts/src/public/figures.ts';
const composerPath = 'src/pipeline/figures/compose-figures.ts';

/** Finds figures that only the contract or only the composer knows, and those without a description. @returns sentences that name the fix */
export function findUncomposedFigures(): string[] {
  const described = Object.entries(figures.shape);
  return [
    ...compareLists(Object.keys(figures.shape), Object.keys(composeNoFigures(7)), {
      missing: (name) => `Nothing composes the figure \`${name}\`: add it to ${composerPath}.`,
      unknown: (name) => `The figure \`${name}\` is in no contract: add it to ${contractPath}.`,
    }),
    ...described
      .filter(([, schema]) => !schema.description)
      .map(
        ([name]) =>
          `The figure \`${name}\` has no description: write one in ${contractPath}, it stands in the API reference.`,
      ),
  ];
}
