import type { ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import { namePillar } from '../privacy/composed/public-name.ts';
import { protectRoughly } from '../privacy/figures/protect-roughly.ts';
import type { PublicTerm } from '../privacy/public-words/public-term.ts';
import type { ConceptGraph } from './concept-graph.ts';

const maxConcepts = 60;
const maxEdges = 150;

/**
 * Composes the graph as anyone may see it: the concepts that have a public word, with figures that stay rough because the
 * weeks they rest on move, and the pillars that admins have named. No concept and no edge of fewer than k people.
 * @param words the public word of a concept and its public id, by its id inside
 * @param people distinct people who are known to have used a concept over all weeks, by its id; the graph knows those of one week
 */
export function composePublicGraph(
  graph: ConceptGraph,
  words: ReadonlyMap<string, PublicTerm>,
  kMin: number,
  people: ReadonlyMap<string, number> = new Map(),
): ConceptsBody {
  const k = Math.max(kMin, graph.k);
  const pillars = graph.pillars.filter(({ derived }) => !derived);
  const named = new Set(pillars.map(({ slug }) => slug));
  const all = graph.concepts.flatMap((concept) => {
    const { id, n_messages, weeks, first_week, last_week, pillar } = concept;
    const n_people = Math.max(concept.n_people, people.get(id) ?? 0);
    const word = words.get(id);
    const messages = protectRoughly(n_messages, n_people, k);
    const users = protectRoughly(n_people, n_people, k);
    if (word === undefined || messages === null || users === null) return [];
    return [
      {
        id: word.id,
        name: word.word,
        n_messages: messages.value,
        n_people: users.value,
        weeks,
        first_week,
        last_week,
        pillar: pillar !== null && named.has(pillar) ? pillar : null,
      },
    ];
  });
  // Two spellings may have one public word: it is shown once.
  const concepts = all
    .filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
    .slice(0, maxConcepts);
  const shown = new Set<string>(concepts.map(({ id }) => id));
  return {
    concepts,
    edges: graph.edges
      .flatMap(({ a: from, b: to, weight, n, n_people }) => {
        const [a, b] = [words.get(from)?.id, words.get(to)?.id];
        const conversations = protectRoughly(n, n_people, k);
        const both = protectRoughly(n_people, n_people, k);
        if (conversations === null || both === null || a === undefined || b === undefined) return [];
        if (!shown.has(a) || !shown.has(b) || a === b) return [];
        return [{ a, b, weight: Math.round(weight * 10) / 10, n: conversations.value, n_people: both.value }];
      })
      .slice(0, maxEdges),
    pillars: pillars.map((pillar) => ({
      slug: pillar.slug,
      name: namePillar(pillar),
      n_messages: protectRoughly(pillar.n_messages, pillar.n_people, k)?.value ?? null,
      n_people: protectRoughly(pillar.n_people, pillar.n_people, k)?.value ?? null,
      n_concepts: concepts.filter((concept) => concept.pillar === pillar.slug).length,
    })),
    known_weeks: graph.known_weeks,
    k,
  };
}
