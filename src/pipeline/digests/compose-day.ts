import { composeFigures } from '../figures/compose-figures.ts';
import type { PublicDigest } from './compose-public-digest.ts';

/** The public row of one day of one source. */
export function composeDay(
  digest: PublicDigest,
  source: { readonly slug: string; readonly name: string },
  week: string,
): Record<string, unknown> {
  const { figures, model, ...rest } = digest;
  const { media_by_type, domains, languages, busiest_hour } = figures;
  return {
    source: source.slug,
    source_name: source.name,
    week,
    ...rest,
    figures: composeFigures(figures, digest.known_days),
    details: { media_by_type, domains, languages, busiest_hour },
    method: model?.method ?? null,
    model: model?.model ?? null,
  };
}
