import { figureNames } from '@beacon-pulse/contracts/src/public/figures.ts';
import { composePublicFigures, computeFigures } from '../../src/pipeline/figures/compute-figures.ts';
import { compareLists } from './read-document.ts';

const contractPath = 'packages/contracts/src/public/figures.ts';
const computerPath = 'src/pipeline/figures/compute-figures.ts';

/** What composed figures hold besides figures. */
const details = ['media_by_type', 'domains', 'languages', 'busiest_hour'];

/** Finds figures that only the contract or only the computation knows. @returns sentences that name the fix */
export function findUncomposedFigures(): string[] {
  const computed = Object.keys(
    composePublicFigures(
      computeFigures([], () => null, 'en'),
      5,
    ),
  );
  return compareLists(
    figureNames,
    computed.filter((name) => !details.includes(name)),
    {
      missing: (name) =>
        `Nothing composes the figure \`${name}\`: add it to composePublicFigures in ${computerPath}.`,
      unknown: (name) => `The figure \`${name}\` is in no contract: add it to ${contractPath}.`,
    },
  );
}
