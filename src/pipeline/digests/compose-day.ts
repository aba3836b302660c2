import type { Day } from '@beacon-pulse/contracts/src/public/daily.ts';
import { composeDetails, composeFigures } from '../figures/compose-figures.ts';
import type { PublicDigest } from './compose-public-digest.ts';

/** The public row of one day of one source. */
export function composeDay(
  digest: PublicDigest,
  source: { readonly slug: string; readonly name: string },
  week: string,
): Day {
  const { figures, model, ...rest } = digest;
  return {
    source: source.slug,
    source_name: source.name,
    week,
    ...rest,
    figures: composeFigures(figures, digest.known_days),
    details: composeDetails(figures),
    method: model?.method ?? null,
    model: model?.model ?? null,
  };
}
