import { compareText } from '../../core/text/compare-text.ts';
import { conceptEngineVersion } from '../engine/engine-versions.ts';
import { compileNames, nameOfWord } from '../privacy/compile-names.ts';
import { keywordPillars, pillarOfTerm } from '../terms/match-pillars.ts';
import type { Pillar, TermTable } from '../terms/term-table.ts';
import type { ConceptGraph, GraphConcept, GraphEdge } from './concept-graph.ts';
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

function connect(tables: readonly TermTable[], concepts: readonly MergedTerm[], limit: number): GraphEdge[] {
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

/** Builds the concept graph of a community from its weekly term tables: the same tables in any order give the same graph. */
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
    ({ term, pillar: _, ...rest }): GraphConcept => ({
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
