import { compareText } from '../../core/text/compare-text.ts';
import { compileNames, nameOfWord } from '../privacy/compile-names.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import { conceptEngineVersion } from './engine-version.ts';
import { findClusters } from './find-clusters.ts';
import { keywordPillars, pillarOfTerm } from './match-pillars.ts';
import { type MergedTerm, mergeTables, trendOf, trendWindow } from './merge-tables.ts';
import type { Pillar, TermTable } from './term-table.ts';

export type Concept = {
  /** The folded key of the term; stable over weeks. */
  readonly id: string;
  readonly name: string;
  readonly n_messages: number;
  /** At least so many people. */
  readonly n_people: number;
  /** Weeks in which it occurred, of the known ones. */
  readonly weeks: number;
  readonly first_week: string;
  readonly last_week: string;
  /** Change of its weekly messages, the last four weeks against the four before; null where one side is unknown or 0. */
  readonly trend: number | null;
  readonly pillar: string | null;
};

export type ConceptEdge = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1: conversations in which both occurred, over the geometric mean of their messages. */
  readonly weight: number;
  readonly n: number;
  readonly n_people: number;
};

export type GraphPillar = {
  readonly slug: string;
  readonly name: string;
  /** It was found in the graph; nobody named it. */
  readonly derived: boolean;
  readonly n_messages: number;
  readonly n_people: number;
  readonly n_concepts: number;
  readonly trend: number | null;
};

/** Internal; `publicGraph` is what may be shown. */
export type ConceptGraph = {
  readonly engine: string;
  readonly known_weeks: number;
  readonly n_messages: number;
  readonly concepts: readonly Concept[];
  readonly edges: readonly ConceptEdge[];
  readonly pillars: readonly GraphPillar[];
  readonly k: number;
};

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
const maxDerivedPillars = 6;
const smallestCluster = 3;

const byImportance = (a: MergedTerm, b: MergedTerm): number =>
  importance(b) - importance(a) || compareText(a.term, b.term);

function importance({ n_people, n_messages, weeks, term }: MergedTerm): number {
  // A phrase says more than a word.
  return n_people * Math.log1p(n_messages) * (1 + Math.log(weeks)) * (term.includes(' ') ? 1.25 : 1);
}

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

const slugOf = (term: string, position: number): string =>
  term.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || `theme-${position + 1}`;

/** Themes nobody named: the strongest clusters, each called by its most important concept. */
function derivePillars(
  concepts: readonly MergedTerm[],
  edges: readonly ConceptEdge[],
  k: number,
): { readonly pillars: GraphPillar[]; readonly pillarOf: Map<string, string> } {
  const showable = concepts.filter(({ n_people }) => n_people >= k);
  const position = new Map(showable.map(({ term }, i) => [term, i]));
  const inside = edges.flatMap(({ a, b, weight, n_people }) => {
    const from = position.get(a);
    const to = position.get(b);
    return from === undefined || to === undefined || n_people < k ? [] : [{ a: from, b: to, weight }];
  });
  const cluster = findClusters(showable.length, inside);
  const groups = Map.groupBy(showable, ({ term }) => cluster[position.get(term)!]!);
  const strongest = [...groups.values()]
    .filter((members) => members.length >= smallestCluster)
    .map((members) => ({ members, weight: members.reduce((sum, member) => sum + importance(member), 0) }))
    .sort((x, y) => y.weight - x.weight || compareText(x.members[0]!.term, y.members[0]!.term))
    .slice(0, maxDerivedPillars);
  const pillarOf = new Map<string, string>();
  const pillars = strongest.map(({ members }, i): GraphPillar => {
    const slug = slugOf(members[0]!.term, i);
    for (const { term } of members) pillarOf.set(term, slug);
    return {
      slug,
      name: members[0]!.name,
      derived: true,
      // One message may hold several of its concepts, so these are lower bounds.
      n_messages: Math.max(...members.map(({ n_messages }) => n_messages)),
      n_people: Math.max(...members.map(({ n_people }) => n_people)),
      n_concepts: members.length,
      trend: null,
    };
  });
  return { pillars, pillarOf };
}

function countPillars(
  tables: readonly TermTable[],
  pillars: readonly Pillar[],
  concepts: readonly Concept[],
): GraphPillar[] {
  const window = trendWindow(tables);
  return pillars.map(({ slug, name }): GraphPillar => {
    const byWeek = new Map<string, number>();
    let people = 0;
    let n = 0;
    for (const table of tables) {
      const counted = table.pillars.find((pillar) => pillar.slug === slug);
      if (counted === undefined) continue;
      n += counted.n_messages;
      people = Math.max(people, counted.n_people);
      byWeek.set(table.week, (byWeek.get(table.week) ?? 0) + counted.n_messages);
    }
    return {
      slug,
      name,
      derived: false,
      n_messages: n,
      n_people: people,
      n_concepts: concepts.filter(({ pillar }) => pillar === slug).length,
      trend: trendOf(byWeek, window),
    };
  });
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

export type PublicGraph = {
  readonly concepts: readonly Concept[];
  readonly edges: readonly ConceptEdge[];
  readonly pillars: readonly {
    readonly slug: string;
    readonly name: string;
    readonly derived: boolean;
    readonly n_messages: number | null;
    readonly n_people: number | null;
    readonly n_concepts: number;
    readonly trend: number | null;
  }[];
  readonly n: { readonly messages: number };
  readonly known_weeks: number;
  readonly k: number;
};

/** The graph as anyone may see it: no concept and no edge of fewer than k people; pillars without their figures then. */
export function publicGraph(graph: ConceptGraph, kMin: number): PublicGraph {
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
