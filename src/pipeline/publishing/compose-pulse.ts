import type { ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import type { Week } from '@beacon-pulse/contracts/src/public/history.ts';
import type { PulseBody } from '@beacon-pulse/contracts/src/public/pulse.ts';
import type { SourceDays } from '../../storage/repositories/publishing.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';
import { nameSource } from '../privacy/composed/public-name.ts';
import { composeCoverage } from './compose-coverage.ts';
import { publicSourceId } from './public-source-id.ts';

const maxTopConcepts = 10;

type PulseInput = {
  /** The newest week that is known, and the one right before it. */
  readonly newest: Week | null;
  readonly before: Week | null;
  readonly graph: ConceptsBody;
  readonly sources: readonly SourceDays[];
  readonly spans: readonly SourceSpan[];
  readonly language: string;
};

/** Composes the state of a community: the newest week, the one before, what it talks about, and what is known of it. */
export function composePulse(input: PulseInput): PulseBody {
  const { newest, before, graph, sources, spans, language } = input;
  const coverage = composeCoverage(spans);
  const weekOf = ({ week, figures }: Week) => ({ week, figures });
  return {
    week: newest?.week ?? null,
    this_week: newest ? weekOf(newest) : null,
    last_week: before ? weekOf(before) : null,
    change: newest?.change ?? null,
    latest_summary: newest && {
      week: newest.week,
      sentences: newest.sentences,
      editor_text: newest.editor_text,
      method: 'template',
    },
    top_concepts: graph.concepts
      .slice(0, maxTopConcepts)
      .map(({ id, name, n_messages, n_people, pillar }) => ({ id, name, n_messages, n_people, pillar })),
    sources: sources.map((source) => {
      const known = composeCoverage(spans.filter(({ slug }) => slug === source.slug));
      return {
        slug: publicSourceId(source),
        name: nameSource({ publicName: source.public_name, publicNumber: source.public_number }, language),
        last_message_day: source.last_day,
        known_days: known?.known_days ?? 0,
        coverage: known,
      };
    }),
    coverage,
    freshness: { as_of: coverage?.to ?? null },
  };
}
