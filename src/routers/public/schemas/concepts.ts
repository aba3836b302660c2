import { z } from 'zod';
import { publicCommunity, trend } from './common.ts';

/** The stored row behind `GET /pulse/concepts.json`. */
const conceptsBody = z.looseObject({
  concepts: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        name: z.string(),
        n_messages: z.number().nullable().optional(),
        n_people: z.number().nullable().optional(),
        trend: trend.optional(),
        pillar: z.string().nullable().optional().describe('Slug of its pillar'),
      }),
    )
    .describe('Nodes of the graph'),
  edges: z
    .array(
      z.looseObject({
        a: z.string().optional().describe('Id of a concept'),
        b: z.string().optional().describe('Id of a concept'),
        weight: z.number().optional().describe('0 to 1'),
        n: z.number().optional().describe('Conversations in which both occurred'),
        n_people: z.number().optional(),
      }),
    )
    .describe('Which concepts go together'),
  pillars: z
    .array(
      z.looseObject({
        slug: z.string().optional(),
        name: z.string(),
        derived: z.boolean().optional().describe('It was found in the graph; nobody named it'),
        n_messages: z.number().nullable().optional(),
        trend: trend.optional(),
      }),
    )
    .describe('Lasting themes'),
});
export type ConceptsBody = z.infer<typeof conceptsBody>;

export const concepts = conceptsBody
  .extend({
    community: publicCommunity,
    available: z.boolean().describe('false until something was published'),
  })
  .meta({ id: 'Concepts', description: 'The concept graph and the pillars of a community' });
