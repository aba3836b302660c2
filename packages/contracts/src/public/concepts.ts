import { z } from 'zod';
import { count, isoWeek } from '../text-fields.ts';
import { publicName, publicWord } from './brands.ts';
import { threshold } from './figures.ts';
import { readFields } from './pulse.ts';

export const concept = z
  .strictObject({
    id: publicWord.describe('Id of the concept, stable over weeks: the base form of its word'),
    name: publicWord.describe('The concept as people write it'),
    n_messages: count.describe('The minimum number of messages that contain it'),
    n_people: count.describe('The minimum number of people who used it'),
    weeks: count.describe('Number of weeks in which it occurred'),
    first_week: isoWeek.describe('The first week in which it occurred'),
    last_week: isoWeek.describe('The last week in which it occurred'),
    pillar: z.string().nullable().describe('Slug of its pillar'),
  })
  .meta({ id: 'Concept', description: 'A node of the concept graph' });
export type Concept = z.infer<typeof concept>;

export const conceptEdge = z
  .strictObject({
    a: publicWord.describe('Id of a concept'),
    b: publicWord.describe('Id of another concept'),
    weight: z.number().min(0).max(1).describe('How strongly they are connected, from 0 to 1'),
    n: count.describe('The minimum number of conversations in which both occurred'),
    n_people: count.describe('The minimum number of people who used both'),
  })
  .meta({ id: 'ConceptEdge', description: 'Two concepts that occur together' });
export type ConceptEdge = z.infer<typeof conceptEdge>;

export const pillar = z
  .strictObject({
    slug: z.string().describe('Slug of the pillar'),
    name: publicName.describe('Its name, as an admin set it'),
    n_messages: count
      .nullable()
      .describe('The minimum number of messages about it; null if too few people wrote them'),
    n_people: count.nullable().describe('The minimum number of people; null if there are too few'),
    n_concepts: count.describe('Concepts that belong to it'),
  })
  .meta({ id: 'Pillar', description: 'A lasting theme' });

/** The stored row of kind `concepts`. */
export const conceptsBody = z.strictObject({
  concepts: z.array(concept).describe('Nodes of the graph'),
  edges: z.array(conceptEdge).describe('Concepts that occur together'),
  pillars: z.array(pillar).describe('Lasting themes'),
  known_weeks: count.describe('Number of weeks with messages that the graph is based on'),
  k: threshold
    .nullable()
    .describe('No concept is about fewer people than this; null before the first publication'),
});
export type ConceptsBody = z.infer<typeof conceptsBody>;

export const concepts = conceptsBody
  .extend(readFields)
  .meta({ id: 'Concepts', description: 'The concept graph and the pillars of a community' });
export type Concepts = z.infer<typeof concepts>;
