import type { ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import type { Week } from '@beacon-pulse/contracts/src/public/history.ts';
import type { PulseBody } from '@beacon-pulse/contracts/src/public/pulse.ts';
import { shiftWeek } from '../../core/time.ts';
import type { SourceDays } from '../../storage/repositories/publishing.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';
import { composeCoverage } from './compose-coverage.ts';

const maxTopConcepts = 10;

/** The state of a community: the newest known week, the one before, what it talks about, and how much of the time is known. */
export function composePulse(
  weeks: readonly Week[],
  graph: ConceptsBody,
  sources: readonly SourceDays[],
  spans: readonly SourceSpan[],
): PulseBody {
  const [newest] = weeks;
  const before = newest && weeks.find(({ week }) => week === shiftWeek(newest.week, -1));
  const told = weeks.find(({ summaries }) => summaries.some(({ sentences }) => sentences.length > 0));
  const latest = told?.summaries.toSorted(
    (a, b) => (b.figures.messages.value ?? 0) - (a.figures.messages.value ?? 0),
  )[0];
  const coverage = composeCoverage(spans);
  const weekOf = (week: Week) => ({ week: week.week, figures: week.figures });
  return {
    week: newest?.week ?? null,
    this_week: newest ? weekOf(newest) : null,
    last_week: before ? weekOf(before) : null,
    change: newest?.change ?? null,
    latest_summary: latest
      ? {
          week: latest.week,
          source: latest.source,
          source_name: latest.source_name,
          sentences: latest.sentences,
          method: latest.method,
          model: latest.model,
        }
      : null,
    top_concepts: graph.concepts
      .slice(0, maxTopConcepts)
      .map(({ id, name, n_messages, n_people, trend, pillar }) => ({
        id,
        name,
        n_messages,
        n_people,
        trend,
        pillar,
      })),
    sources: sources.map(({ slug, name, last_day }) => {
      const known = composeCoverage(spans.filter((span) => span.slug === slug));
      return { slug, name, last_message_day: last_day, known_days: known?.known_days ?? 0, coverage: known };
    }),
    coverage,
    freshness: { as_of: coverage?.to ?? null },
  };
}
