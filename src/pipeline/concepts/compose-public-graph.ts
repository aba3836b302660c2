import type { ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import { namePillar } from '../privacy/composed/public-name.ts';
import { protectRoughly } from '../privacy/figures/protect-roughly.ts';
import type { PublicWord } from '../privacy/public-words/public-word.ts';
import type { ConceptGraph } from './concept-graph.ts';

/**
 * Composes the graph as anyone may see it: the concepts that have a public word, with figures that stay rough because the
 * weeks they rest on move, and the pillars that admins have named. No concept and no edge of fewer than k people.
 * @param words the public word of a concept, by its id
 */
export function composePublicGraph(
  graph: ConceptGraph,
  words: ReadonlyMap<string, PublicWord>,
  kMin: number,
): ConceptsBody {
  const k = Math.max(kMin, graph.k);
  const pillars = graph.pillars.filter(({ derived }) => !derived);
  const named = new Set(pillars.map(({ slug }) => slug));
  const concepts = graph.concepts.flatMap(
    ({ id, n_messages, n_people, weeks, first_week, last_week, pillar }) => {
      const name = words.get(id);
      const messages = protectRoughly(n_messages, n_people, k);
      const people = protectRoughly(n_people, n_people, k);
      if (name === undefined || messages === null || people === null) return [];
      return [
        {
          id,
          name,
          n_messages: messages.value,
          n_people: people.value,
          weeks,
          first_week,
          last_week,
          pillar: pillar !== null && named.has(pillar) ? pillar : null,
        },
      ];
    },
  );
  const shown = new Set(concepts.map(({ id }) => id));
  return {
    concepts,
    edges: graph.edges.flatMap(({ a, b, weight, n, n_people }) => {
      const conversations = protectRoughly(n, n_people, k);
      const people = protectRoughly(n_people, n_people, k);
      if (conversations === null || people === null || !shown.has(a) || !shown.has(b)) return [];
      return [{ a, b, weight: Math.round(weight * 10) / 10, n: conversations.value, n_people: people.value }];
    }),
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
