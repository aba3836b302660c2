import type { PublicFigures } from './compute-figures.ts';

/** A number with what it rests on. */
export type ComposedFigure = {
  readonly value: number | null;
  /** Days that are known and counted in. */
  readonly n_days: number;
  readonly reason?: 'too_few_people';
};

const numbers = [
  'messages',
  'active_people',
  'words',
  'questions',
  'links',
  'polls',
  'media',
  'joined',
  'left',
] as const;

type NumberName = (typeof numbers)[number];
export type ComposedFigures = Readonly<Record<NumberName, ComposedFigure>>;

const composeFigure = (value: number | null, days: number): ComposedFigure =>
  value === null ? { value, n_days: days, reason: 'too_few_people' } : { value, n_days: days };

/** Figures of a period with the days they rest on; a null says why it is one. */
export function composeFigures(figures: PublicFigures, days: number): ComposedFigures {
  return Object.fromEntries(
    numbers.map((name) => [name, composeFigure(figures[name], days)]),
  ) as ComposedFigures;
}

/** Figures of a period in which nothing was said. */
export function composeNoFigures(days: number): ComposedFigures {
  return Object.fromEntries(numbers.map((name) => [name, composeFigure(0, days)])) as ComposedFigures;
}

/**
 * Figures of several sources as one: sums of what each may show, so that nothing hidden can be told from a difference.
 * `active_people` counts a person once in each source. The days are those of the source that is known best.
 */
export function addFigures(all: readonly ComposedFigures[]): ComposedFigures {
  const add = (name: NumberName): ComposedFigure => {
    const shown = all.map((figures) => figures[name]);
    const values = shown.flatMap(({ value }) => (value === null ? [] : [value]));
    const days = Math.max(0, ...shown.map(({ n_days }) => n_days));
    return composeFigure(
      values.length === 0 && shown.length > 0 ? null : values.reduce((sum, value) => sum + value, 0),
      days,
    );
  };
  return Object.fromEntries(numbers.map((name) => [name, add(name)])) as ComposedFigures;
}
