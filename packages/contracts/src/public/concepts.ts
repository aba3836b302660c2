import { z } from 'zod';
import { count, isoWeek } from '../text-fields.ts';
import { publicName, publicWord } from './brands.ts';
import { threshold } from './figures.ts';
import { readFields } from './pulse.ts';

export const concept = z
  .strictObject({
    id: z.string().describe('Stable over weeks'),
    name: publicWord.describe('The concept as people write it'),
    n_messages: count.describe('At least so many messages with it'),
    n_people: count.describe('At least so many people used it'),
    weeks: count.describe('Weeks in which it occurred'),
    first_week: isoWeek.describe('The first week in which it occurred'),
    last_week: isoWeek.describe('The last week in which it occurred'),
    pillar: z.string().nullable().describe('Slug of its pillar'),
  })
  .meta({ id: 'Concept', description: 'A node of the concept graph' });
export type Concept = z.infer<typeof concept>;

export const conceptEdge = z
  .strictObject({
    a: z.string().describe('Id of a concept'),
    b: z.string().describe('Id of another concept'),
    weight: z.number().min(0).max(1).describe('How strongly they go together, 0 to 1'),
    n: count.describe('At least so many conversations in which both occurred'),
    n_people: count.describe('At least so many people used both'),
  })
  .meta({ id: 'ConceptEdge', description: 'Two concepts that go together' });
export type ConceptEdge = z.infer<typeof conceptEdge>;

export const pillar = z
  .strictObject({
    slug: z.string().describe('How the pillar is addressed'),
    name: publicName.describe('Its name, as an admin has given it'),
    n_messages: count
      .nullable()
      .describe('At least so many messages about it; null where too few people are behind them'),
    n_people: count.nullable().describe('At least so many people; null where they are too few'),
    n_concepts: count.describe('Concepts that belong to it'),
  })
  .meta({ id: 'Pillar', description: 'A lasting theme' });

/** The stored row of kind `concepts`. */
export const conceptsBody = z.strictObject({
  concepts: z.array(concept).describe('Nodes of the graph'),
  edges: z.array(conceptEdge).describe('Which concepts go together'),
  pillars: z.array(pillar).describe('Lasting themes'),
  known_weeks: count.describe('Weeks with messages that the graph rests on'),
  k: threshold
    .nullable()
    .describe('No concept is about fewer people than this; null until something was published'),
});
export type ConceptsBody = z.infer<typeof conceptsBody>;

export const concepts = conceptsBody
  .extend(readFields)
  .meta({ id: 'Concepts', description: 'The concept graph and the pillars of a community' });
export type Concepts = z.infer<typeof concepts>;
