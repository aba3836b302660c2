import { compareText } from '../../core/text/compare-text.ts';
import type { Pillar, TermTable } from '../terms/term-table.ts';
import type { GraphConcept, GraphEdge, GraphPillar } from './concept-graph.ts';
import { findClusters } from './find-clusters.ts';
import { type MergedTerm, trendOf, trendWindow } from './merge-tables.ts';

const maxDerivedPillars = 6;
const smallestCluster = 3;

/** Most important first. */
export const byImportance = (a: MergedTerm, b: MergedTerm): number =>
  importance(b) - importance(a) || compareText(a.term, b.term);

function importance({ n_people, n_messages, weeks, term }: MergedTerm): number {
  // A phrase says more than a word.
  return n_people * Math.log1p(n_messages) * (1 + Math.log(weeks)) * (term.includes(' ') ? 1.25 : 1);
}

const slugOf = (term: string, position: number): string =>
  term.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || `theme-${position + 1}`;

/** Themes nobody named: the strongest clusters, each called by its most important concept. */
export function derivePillars(
  concepts: readonly MergedTerm[],
  edges: readonly GraphEdge[],
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

/** The community's own pillars with their figures. */
export function countPillars(
  tables: readonly TermTable[],
  pillars: readonly Pillar[],
  concepts: readonly GraphConcept[],
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
