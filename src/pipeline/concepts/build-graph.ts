import type { Concept, ConceptEdge, ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { conceptEngineVersion } from '../engine/engine-versions.ts';
import { compileNames, nameOfWord } from '../privacy/compile-names.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import { keywordPillars, pillarOfTerm } from '../terms/match-pillars.ts';
import type { Pillar, TermTable } from '../terms/term-table.ts';
import type { ConceptGraph } from './concept-graph.ts';
import { byImportance, countPillars, derivePillars } from './derive-pillars.ts';
import { type MergedTerm, mergeTables } from './merge-tables.ts';

export type GraphInput = {
  /** Term tables of one or more sources; any order. */
  readonly tables: readonly TermTable[];
  /** Pillars of the community; where there are none they are derived from the strongest clusters. */
  readonly pillars: readonly Pillar[];
  readonly names: readonly string[];
  readonly language: string;
  readonly kMin: number;
  readonly limits?: { readonly concepts?: number; readonly edges?: number };
};

const defaultConcepts = 60;
const defaultEdges = 150;
const maxTables = 2_000;

function connect(
  tables: readonly TermTable[],
  concepts: readonly MergedTerm[],
  limit: number,
): ConceptEdge[] {
  const chosen = new Map(concepts.map((concept) => [concept.term, concept]));
  const pairs = new Map<string, { readonly a: string; readonly b: string; n: number; people: number }>();
  for (const table of tables) {
    for (const { a, b, n, n_people } of table.pairs) {
      if (!chosen.has(a) || !chosen.has(b)) continue;
      const inside = ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
      if (inside) continue;
      const key = `${a}\u0000${b}`;
      const pair = pairs.get(key) ?? { a, b, n: 0, people: 0 };
      pair.n += n;
      pair.people = Math.max(pair.people, n_people);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()]
    .map(({ a, b, n, people }) => {
      const mean = Math.sqrt(chosen.get(a)!.n_messages * chosen.get(b)!.n_messages);
      return { a, b, weight: Math.round(Math.min(1, n / mean) * 1000) / 1000, n, n_people: people };
    })
    .sort(
      (x, y) =>
        y.weight * Math.log1p(y.n) - x.weight * Math.log1p(x.n) ||
        compareText(x.a, y.a) ||
        compareText(x.b, y.b),
    )
    .slice(0, limit);
}

/** The concept graph of a community from its weekly term tables: the same tables in any order give the same graph. */
export function buildGraph(input: GraphInput): ConceptGraph {
  const tables = input.tables
    .toSorted((a, b) => compareText(a.week, b.week) || compareText(JSON.stringify(a), JSON.stringify(b)))
    .slice(-maxTables);
  const index = compileNames(input.names);
  const keywords = keywordPillars(input.pillars, input.language);
  const terms = mergeTables(tables)
    .filter(({ term }) => !term.split(' ').some((word) => nameOfWord(word, index) !== null))
    .filter(({ term }) => !index.substrings.some((name) => term.includes(name)))
    .sort(byImportance)
    .slice(0, input.limits?.concepts ?? defaultConcepts);
  const edges = connect(tables, terms, input.limits?.edges ?? defaultEdges);
  const derived = input.pillars.length === 0 ? derivePillars(terms, edges, input.kMin) : null;
  const concepts = terms.map(
    ({ term, pillar: _, ...rest }): Concept => ({
      id: term,
      ...rest,
      pillar: derived === null ? pillarOfTerm(term, keywords) : (derived.pillarOf.get(term) ?? null),
    }),
  );
  return {
    engine: conceptEngineVersion,
    known_weeks: new Set(tables.map(({ week }) => week)).size,
    n_messages: tables.reduce((sum, { n_messages }) => sum + n_messages, 0),
    concepts,
    edges,
    pillars: derived?.pillars ?? countPillars(tables, input.pillars, concepts),
    k: input.kMin,
  };
}

/** The graph as anyone may see it: no concept and no edge of fewer than k people; pillars without their figures then. */
export function composePublicGraph(graph: ConceptGraph, kMin: number): ConceptsBody {
  const k = Math.max(kMin, graph.k);
  const concepts = graph.concepts.filter(({ n_people }) => n_people >= k);
  const shown = new Set(concepts.map(({ id }) => id));
  const pillars = graph.pillars.flatMap((pillar) => {
    const members = concepts.filter(({ pillar: slug }) => slug === pillar.slug);
    // A derived pillar is called by a concept; without that concept it has no name to show.
    if (pillar.derived && !members.some(({ name }) => name === pillar.name)) return [];
    const enough = pillar.n_people >= k;
    return [
      {
        slug: pillar.slug,
        name: pillar.name,
        derived: pillar.derived,
        n_messages: suppressBelow(pillar.n_messages, pillar.n_people, k),
        n_people: enough ? pillar.n_people : null,
        n_concepts: members.length,
        trend: enough ? pillar.trend : null,
      },
    ];
  });
  const named = new Set(pillars.map(({ slug }) => slug));
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      pillar: concept.pillar !== null && named.has(concept.pillar) ? concept.pillar : null,
    })),
    edges: graph.edges.filter(({ a, b, n_people }) => n_people >= k && shown.has(a) && shown.has(b)),
    pillars,
    n: { messages: graph.n_messages },
    known_weeks: graph.known_weeks,
    k,
  };
}
