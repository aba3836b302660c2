import type { ProtectedPeriod } from '../../../../src/pipeline/privacy/figures/protect-source-week.ts';
import type { ProtectedWeek } from '../../../../src/pipeline/privacy/figures/protect-week.ts';
import type { AnsweredPeriod, Publication } from '../../../../testing/auditor/answers.ts';
import { week } from './invent-week.ts';

const toPeriod = ({ figures, details }: ProtectedPeriod): AnsweredPeriod => ({
  figures,
  details: { media_by_type: details.media_by_type, domains: details.domains },
});

/** What a third party can fetch of a protected week. */
export function toPublication({ community, sources }: ProtectedWeek): Publication {
  return JSON.parse(
    JSON.stringify({
      history: [
        {
          week,
          figures: community,
          summaries: sources.map((source) => ({ source: source.slug, ...toPeriod(source.week) })),
        },
      ],
      daily: sources.flatMap((source) =>
        [...source.days].map(([day, period]) => ({ source: source.slug, day, week, ...toPeriod(period) })),
      ),
    }),
  ) as Publication;
}
