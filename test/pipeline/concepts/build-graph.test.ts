import { describe, expect, it } from 'vitest';
import { buildGraph, type GraphInput } from '../../../src/pipeline/concepts/build-graph.ts';
import { composePublicGraph } from '../../../src/pipeline/concepts/compose-public-graph.ts';
import { findClusters } from '../../../src/pipeline/concepts/find-clusters.ts';
import { listAdminWords } from '../../../src/pipeline/privacy/public-words/list-admin-words.ts';
import type { Term, TermTable } from '../../../src/pipeline/terms/term-table.ts';

const term = (key: string, n: number, people: number, pillar: string | null = null): Term => ({
  term: key,
  name: key,
  n_messages: n,
  n_people: people,
  pillar,
});

const table = (week: string, terms: Term[], pairs: [string, string, number, number][] = []): TermTable => ({
  week,
  engine: 'test',
  language: 'en',
  n_messages: 100,
  n_people: 20,
  n_conversations: 10,
  terms,
  pairs: pairs.map(([a, b, n, n_people]) => ({ a, b, n, n_people })),
  pillars: [],
});

const graph = (tables: TermTable[], more: Partial<GraphInput> = {}) =>
  buildGraph({ tables, pillars: [], names: [], language: 'en', kMin: 5, ...more });

const garden: [string, string, number, number][] = [
  ['compost', 'garden', 8, 9],
  ['compost', 'seed', 6, 7],
  ['garden', 'seed', 7, 8],
];
const bikes: [string, string, number, number][] = [
  ['bike', 'helmet', 8, 9],
  ['bike', 'shed', 6, 7],
  ['helmet', 'shed', 7, 8],
];
const twoThemes = table(
  '2026-W10',
  [
    term('garden', 20, 10),
    term('compost', 15, 9),
    term('seed', 12, 8),
    term('bike', 18, 9),
    term('helmet', 11, 8),
    term('shed', 10, 7),
    term('rumour', 30, 4),
  ],
  [...garden, ...bikes, ['bike', 'garden', 1, 6], ['garden', 'rumour', 5, 4]],
);

describe('buildGraph', () => {
  it('adds messages over weeks and takes the most people of any week', () => {
    const { concepts, known_weeks } = graph([
      table('2026-W10', [term('boiler', 4, 6)]),
      table('2026-W11', [term('boiler', 6, 5)]),
    ]);
    expect(known_weeks).toBe(2);
    expect(concepts[0]).toMatchObject({
      id: 'boiler',
      n_messages: 10,
      n_people: 6,
      weeks: 2,
      first_week: '2026-W10',
      last_week: '2026-W11',
    });
  });

  it('tells the trend of four weeks against the four before, bounded, and none without both', () => {
    const weeks = Array.from({ length: 8 }, (_, i) =>
      table(`2026-W${10 + i}`, [term('rises', i < 4 ? 2 : 3, 6), ...(i < 4 ? [] : [term('fresh', 5, 6)])]),
    );
    const trends = new Map(graph(weeks).concepts.map(({ id, trend }) => [id, trend]));
    expect(trends.get('rises')).toBe(0.5);
    expect(trends.get('fresh')).toBeNull();
    expect(graph(weeks.slice(0, 3)).concepts[0]!.trend).toBeNull();
  });

  it('derives pillars from clusters where the community has none, and says so', () => {
    const { pillars, concepts } = graph([twoThemes]);
    expect(pillars.map(({ slug, derived, n_concepts }) => [slug, derived, n_concepts])).toEqual([
      ['garden', true, 3],
      ['bike', true, 3],
    ]);
    const pillarOf = new Map(concepts.map(({ id, pillar }) => [id, pillar]));
    expect(pillarOf.get('seed')).toBe('garden');
    expect(pillarOf.get('shed')).toBe('bike');
    expect(pillarOf.get('rumour')).toBeNull();
  });

  it("keeps a community's own pillars", () => {
    const pillars = [{ slug: 'green', name: 'Green', keywords: ['garden', 'seeds'] }];
    const own: TermTable = { ...twoThemes, pillars: [{ slug: 'green', n_messages: 25, n_people: 11 }] };
    const built = graph([own], { pillars });
    expect(built.pillars).toEqual([
      {
        slug: 'green',
        name: 'Green',
        derived: false,
        n_messages: 25,
        n_people: 11,
        n_concepts: 2,
        trend: null,
      },
    ]);
    expect(built.concepts.filter(({ pillar }) => pillar === 'green').map(({ id }) => id)).toEqual([
      'garden',
      'seed',
    ]);
  });

  it('has no concept that is a name', () => {
    const { concepts, edges } = graph([twoThemes], { names: ['Seed Bailey'] });
    expect(concepts.map(({ id }) => id)).not.toContain('seed');
    expect(edges.some(({ a, b }) => a === 'seed' || b === 'seed')).toBe(false);
  });

  it('obeys its limits, and never connects a phrase with its own word', () => {
    const limited = graph([twoThemes], { limits: { concepts: 3, edges: 1 } });
    expect(limited.concepts).toHaveLength(3);
    expect(limited.edges).toHaveLength(1);
    const phrase = table(
      '2026-W10',
      [term('bike shed', 9, 6), term('shed', 9, 6)],
      [['bike shed', 'shed', 9, 6]],
    );
    expect(graph([phrase]).edges).toEqual([]);
  });

  it('is the same whatever the order of the tables', () => {
    const tables = ['2026-W08', '2026-W09', '2026-W10'].map((week) => ({ ...twoThemes, week }));
    const more = table('2026-W09', [term('bike', 3, 6)]);
    expect(JSON.stringify(graph([more, ...tables].reverse()))).toBe(JSON.stringify(graph([...tables, more])));
  });
});

describe('composePublicGraph', () => {
  const words = (...ids: string[]) => listAdminWords(new Map(ids.map((id) => [id, id])));

  it('shows a concept only by a public word, and an edge only between two of them', () => {
    const all = graph([twoThemes]);
    expect(composePublicGraph(all, new Map(), 5)).toMatchObject({ concepts: [], edges: [] });
    const [edge] = all.edges;
    const shown = composePublicGraph(all, words(edge!.a, edge!.b), 5);
    expect(shown.concepts.map(({ id }) => id).sort()).toEqual([edge!.a, edge!.b].sort());
    expect(shown.edges.map(({ a, b }) => [a, b])).toEqual([[edge!.a, edge!.b]]);
  });

  it('drops concepts and edges of fewer than k people, and tells figures roughly', () => {
    const all = graph([twoThemes]);
    const shown = composePublicGraph(all, words(...all.concepts.map(({ id }) => id)), 5);
    expect(JSON.stringify(shown)).not.toContain('rumour');
    expect(shown.edges.length).toBe(7);
    expect(shown).toMatchObject({ known_weeks: 1, k: 5 });
    for (const concept of shown.concepts) {
      const exact = all.concepts.find(({ id }) => id === concept.id)!;
      expect(concept.n_people).toBeGreaterThanOrEqual(5);
      expect(concept.n_people).toBeLessThanOrEqual(exact.n_people);
      expect(concept.n_messages % 10 === 0 || concept.n_messages === 5).toBe(true);
    }
  });

  it('never shows a pillar that nobody named', () => {
    const all = graph([twoThemes]);
    expect(all.pillars.length).toBeGreaterThan(0);
    const shown = composePublicGraph(all, words(...all.concepts.map(({ id }) => id)), 5);
    expect(shown.pillars).toEqual([]);
    expect(shown.concepts.every(({ pillar }) => pillar === null)).toBe(true);
  });

  it('keeps a named pillar without figures about few', () => {
    const pillars = [{ slug: 'green', name: 'Green', keywords: ['garden'] }];
    const few: TermTable = { ...twoThemes, pillars: [{ slug: 'green', n_messages: 25, n_people: 4 }] };
    expect(composePublicGraph(graph([few], { pillars }), words('garden'), 5).pillars).toEqual([
      { slug: 'green', name: 'Green', n_messages: null, n_people: null, n_concepts: 1 },
    ]);
  });
});
describe('findClusters', () => {
  it('separates two triangles that one weak edge joins', () => {
    const triangle = (from: number) => [
      { a: from, b: from + 1, weight: 1 },
      { a: from, b: from + 2, weight: 1 },
      { a: from + 1, b: from + 2, weight: 1 },
    ];
    const cluster = findClusters(6, [...triangle(0), ...triangle(3), { a: 2, b: 3, weight: 0.1 }]);
    expect(new Set(cluster.slice(0, 3)).size).toBe(1);
    expect(new Set(cluster.slice(3)).size).toBe(1);
    expect(cluster[0]).not.toBe(cluster[5]);
  });

  it('leaves nodes without edges alone', () => {
    expect(findClusters(3, [])).toEqual([0, 1, 2]);
  });
});
