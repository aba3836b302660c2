import { mapFigures } from '@beacon-pulse/contracts/src/figures.ts';
import type { Details, Figure, Figures, Part } from '@beacon-pulse/contracts/src/public/figures.ts';
import type { ProtectedDetails, ProtectedFigures } from '../privacy/figures/protect-source-week.ts';
import type { ProtectedFigure } from '../privacy/protected-figure.ts';
import { findPublicDomain } from '../privacy/public-domains.ts';

function composeFigure(figure: ProtectedFigure | null, days: number): Figure {
  if (figure === null) return { value: null, n_days: days, reason: 'too_few_people' };
  const { value, bound } = figure;
  return bound === 'exact' ? { value, n_days: days } : { value, at_least: true, n_days: days };
}

const composePart = ({ value, bound }: ProtectedFigure): Part =>
  bound === 'exact' ? { value } : { value, at_least: true };

/** Composes the figures of a period with the days they rest on; a null says why it is one. */
export function composeFigures(figures: ProtectedFigures, days: number): Figures {
  return mapFigures((name) => composeFigure(figures[name], days));
}

/** Composes what the figures of a period are made of; parts that may not be told are left out. */
export function composeDetails(details: ProtectedDetails): Details {
  return {
    media_by_type: Object.fromEntries(
      Object.entries(details.media_by_type).flatMap(([type, figure]) =>
        figure === null ? [] : [[type, composePart(figure)]],
      ),
    ),
    domains: details.domains.flatMap(({ domain, n }) => {
      const known = findPublicDomain(domain);
      return n === null || known === null ? [] : [{ domain: known, n: composePart(n) }];
    }),
    languages: details.languages.map(({ language, share }) => ({ language, share: share.ratio })),
    busiest_hour: details.busiest_hour,
  };
}
