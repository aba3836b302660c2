import {
  type Details,
  type Figure,
  type FigureName,
  type Figures,
  figureNames,
} from '@beacon-pulse/contracts/src/public/figures.ts';
import type { PublicFigures } from './compute-figures.ts';

const composeFigure = (value: number | null, days: number): Figure =>
  value === null ? { value, n_days: days, reason: 'too_few_people' } : { value, n_days: days };

/** Figures of a period with the days they rest on; a null says why it is one. */
export function composeFigures(figures: PublicFigures, days: number): Figures {
  return Object.fromEntries(figureNames.map((name) => [name, composeFigure(figures[name], days)])) as Figures;
}

/** Figures of a period in which nothing was said. */
export function composeNoFigures(days: number): Figures {
  return Object.fromEntries(figureNames.map((name) => [name, composeFigure(0, days)])) as Figures;
}

/**
 * Figures of several sources as one: sums of what each may show, so that nothing hidden can be told from a difference.
 * `active_people` counts a person once in each source. The days are those of the source that is known best.
 */
export function addFigures(all: readonly Figures[]): Figures {
  const add = (name: FigureName): Figure => {
    const shown = all.map((figures) => figures[name]);
    const values = shown.flatMap(({ value }) => (value === null ? [] : [value]));
    const days = Math.max(0, ...shown.map(({ n_days }) => n_days));
    return composeFigure(
      values.length === 0 && shown.length > 0 ? null : values.reduce((sum, value) => sum + value, 0),
      days,
    );
  };
  return Object.fromEntries(figureNames.map((name) => [name, add(name)])) as Figures;
}

/** What the figures of a period are made of. */
export function composeDetails({ media_by_type, domains, languages, busiest_hour }: Details): Details {
  return { media_by_type, domains, languages, busiest_hour };
}
