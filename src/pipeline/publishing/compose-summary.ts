import { type Summary, summary } from '@beacon-pulse/contracts/src/public/history.ts';
import type { CommunitySummary } from '../../storage/repositories/publishing.ts';
import { composeDetails, composeFigures } from '../figures/compose-figures.ts';
import type { PublicSummary } from '../summaries/compose-public-summary.ts';

/**
 * One source's part of the row of a week, from what was stored of its summary. Null where an older version stored it
 * and it lacks what is published now: such a week counts as one whose summary is not made yet.
 */
export function composeSummary({ source_slug, source_name, public_body }: CommunitySummary): Summary | null {
  const { figures, model, ...rest } = JSON.parse(public_body) as PublicSummary;
  const composed: Summary = {
    source: source_slug,
    source_name,
    ...rest,
    figures: composeFigures(figures, rest.coverage.known_days),
    details: composeDetails(figures),
    method: model?.method ?? null,
    model: model?.model ?? null,
  };
  return summary.safeParse(composed).success ? composed : null;
}
