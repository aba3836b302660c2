import { figureNames } from '@beacon-pulse/contracts/src/figures.ts';
import { readText } from './read-document.ts';

const countingPath = 'src/pipeline/figures/count-messages.ts';
const derivingPath = 'src/pipeline/figures/list-exact-figures.ts';

/** Finds figures that are defined and not counted; everything else follows from the definition. @returns sentences that name the fix */
export function findUncountedFigures(): string[] {
  const counting = readText(countingPath) + readText(derivingPath);
  return figureNames
    .filter((name) => !new RegExp(`\\b${name}['\`:]`).test(counting))
    .map(
      (name) =>
        `Nothing counts the figure \`${name}\`: add it to countMessages in ${countingPath}, or to figureOf in ${derivingPath}.`,
    );
}
