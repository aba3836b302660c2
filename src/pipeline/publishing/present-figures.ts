import type { PublicFigures } from '../digests/compute-figures.ts';

/** A number with what it rests on. */
export type PresentedFigure = {
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
export type PresentedFigures = Readonly<Record<NumberName, PresentedFigure>>;

const present = (value: number | null, days: number): PresentedFigure =>
  value === null ? { value, n_days: days, reason: 'too_few_people' } : { value, n_days: days };

/** Figures of a period with the days they rest on; a null says why it is one. */
export function presentFigures(figures: PublicFigures, days: number): PresentedFigures {
  return Object.fromEntries(numbers.map((name) => [name, present(figures[name], days)])) as PresentedFigures;
}

/** Figures of a period in which nothing was said. */
export function presentNothing(days: number): PresentedFigures {
  return Object.fromEntries(numbers.map((name) => [name, present(0, days)])) as PresentedFigures;
}

/**
 * Figures of several sources as one: sums of what each may show, so that nothing hidden can be told from a difference.
 * `active_people` counts a person once in each source. The days are those of the source that is known best.
 */
export function addFigures(all: readonly PresentedFigures[]): PresentedFigures {
  const add = (name: NumberName): PresentedFigure => {
    const shown = all.map((figures) => figures[name]);
    const values = shown.flatMap(({ value }) => (value === null ? [] : [value]));
    const days = Math.max(0, ...shown.map(({ n_days }) => n_days));
    return present(
      values.length === 0 && shown.length > 0 ? null : values.reduce((sum, value) => sum + value, 0),
      days,
    );
  };
  return Object.fromEntries(numbers.map((name) => [name, add(name)])) as PresentedFigures;
}
