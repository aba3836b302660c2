import { conceptsExample, historyExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { describe, expect, it } from 'vitest';
import { markPublicWord } from '../../../src/pipeline/privacy/public-words/public-word.ts';
import { composePulse } from '../../../src/pipeline/publishing/compose-pulse.ts';

const newest = historyExample.data[0]!;
const { concepts, edges } = conceptsExample;
const graph = { ...conceptsExample, concepts, edges };
const source = (number: number, more: object = {}) => ({
  ...{
    id: `src_${number}`,
    slug: `secret-${number}`,
    public_name: null,
    public_number: number,
    last_day: null,
  },
  ...more,
});
const span = (slug: string, from: string, to: string) => ({ slug, from, to, cut: 0 as const });
const compose = (more: Partial<Parameters<typeof composePulse>[0]> = {}) =>
  composePulse({ newest, before: null, graph, sources: [], spans: [], language: 'en', ...more } as Parameters<
    typeof composePulse
  >[0]);

describe('the pulse of a community', () => {
  it('of which nothing is known says so everywhere', () => {
    expect(compose({ newest: null, graph: { ...graph, concepts: [] } })).toEqual({
      ...{ week: null, this_week: null, last_week: null, change: null, latest_summary: null },
      ...{ top_concepts: [], sources: [], coverage: null, freshness: { as_of: null } },
    });
  });

  it('tells of the newest week and of the one before', () => {
    const before = { ...newest, week: '2026-W06' };
    expect(compose({ before })).toMatchObject({
      week: newest.week,
      this_week: { week: newest.week, figures: newest.figures },
      last_week: { week: '2026-W06', figures: newest.figures },
      change: newest.change,
      latest_summary: { week: newest.week, sentences: newest.sentences, method: 'template' },
    });
    expect(Object.keys(compose({ before }).last_week!)).toEqual(['week', 'figures']);
  });

  it('names the ten first concepts, by what everybody may know of them', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({
      ...concepts[0]!,
      id: markPublicWord(`concept-${i}`),
    }));
    const told = compose({ graph: { ...graph, concepts: many } }).top_concepts;
    expect(told.map(({ id }) => id)).toEqual(many.slice(0, 10).map(({ id }) => id));
    const { name, n_messages, n_people, pillar } = concepts[0]!;
    expect(told[0]).toEqual({ id: 'concept-0', name, n_messages, n_people, pillar });
  });

  it('names its groups by their number or public name, each with what is known of it', () => {
    const pulse = compose({
      sources: [source(1, { last_day: '2026-02-05' }), source(2, { public_name: 'The workshop' }), source(3)],
      spans: [span('secret-1', '2026-02-01', '2026-02-05'), span('secret-2', '2026-02-04', '2026-02-10')],
      language: 'de',
    });
    expect(pulse.sources).toMatchObject([
      { slug: 'group-1', name: 'Gruppe 1', last_message_day: '2026-02-05', known_days: 5 },
      { slug: 'group-2', name: 'The workshop', last_message_day: null, known_days: 7 },
      { slug: 'group-3', name: 'Gruppe 3', known_days: 0, coverage: null },
    ]);
    expect(pulse.sources[0]!.coverage).toMatchObject({ from: '2026-02-01', to: '2026-02-05', days: 5 });
    expect(pulse.coverage).toMatchObject({ from: '2026-02-01', to: '2026-02-10', known_days: 10 });
    expect(pulse.freshness).toEqual({ as_of: '2026-02-10' });
    expect(JSON.stringify(pulse)).not.toContain('secret');
  });
});
