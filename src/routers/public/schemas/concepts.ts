import { z } from 'zod';
import { publicCommunity } from './common.ts';

/** The stored row behind `GET /pulse/concepts.json`. */
const conceptsBody = z.looseObject({
  concepts: z.array(z.looseObject({ name: z.string() })).describe('Nodes of the graph'),
  edges: z.array(z.looseObject({})).describe('Which concepts go together'),
  pillars: z.array(z.looseObject({ name: z.string() })).describe('Lasting themes'),
});
export type ConceptsBody = z.infer<typeof conceptsBody>;

export const concepts = conceptsBody
  .extend({
    community: publicCommunity,
    available: z.boolean().describe('false until something was published'),
  })
  .meta({ id: 'Concepts', description: 'The concept graph and the pillars of a community' });
