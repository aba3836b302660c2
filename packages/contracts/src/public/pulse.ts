import { z } from 'zod';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { publicName, publicWord } from './brands.ts';
import {
  coverage,
  method,
  type PublicCommunity,
  publicCommunity,
  publicSourceId,
  publishedText,
  sentence,
} from './common.ts';
import { figures, weekChange } from './figures.ts';

const weekFigures = z
  .strictObject({ week: isoWeek, figures })
  .meta({ id: 'WeekFigures', description: 'The figures of one week' });

const latestSummary = z
  .strictObject({
    week: isoWeek,
    sentences: z.array(sentence).describe('The week in composed sentences, headline first'),
    editor_text: publishedText
      .nullable()
      .describe('The week in the words of a manager; null if nobody has written about it'),
    method,
  })
  .meta({
    id: 'LatestSummary',
    description: 'The latest weekly summary, shortened; see the history for all of it',
  });

const topConcept = z.strictObject({
  id: publicWord.describe('Id of the concept, stable over weeks: the base form of its word'),
  name: publicWord.describe('The concept as people write it'),
  n_messages: count.describe('The minimum number of messages that contain it'),
  n_people: count.describe('The minimum number of people who used it'),
  pillar: z.string().nullable().describe('Slug of its pillar'),
});

const sourceState = z.strictObject({
  slug: publicSourceId,
  name: publicName.describe('The public name that an admin has set, otherwise a number'),
  last_message_day: isoDay.nullable().describe('Day of its newest message; null if it has none'),
  known_days: count.describe('Days that exports cover, including quiet ones'),
  coverage: coverage.nullable().describe('Which of its days are known; null if none are'),
});

/** The stored row of kind `pulse`. */
export const pulseBody = z.strictObject({
  week: isoWeek.nullable().describe('The newest week that is known'),
  this_week: weekFigures.nullable().describe('The newest known week'),
  last_week: weekFigures.nullable().describe('The week before it; null if unknown'),
  change: weekChange.nullable(),
  latest_summary: latestSummary.nullable().describe('The latest summary; null before the first one'),
  top_concepts: z.array(topConcept).describe('What the community talks about, most important first'),
  sources: z.array(sourceState).describe('The sources, and which of their days are known'),
  coverage: coverage.nullable().describe('Which days are known in any source; null if none are'),
  freshness: z
    .strictObject({ as_of: isoDay.nullable().describe('The last known day') })
    .describe('How recent the knowledge is'),
});
export type PulseBody = z.infer<typeof pulseBody>;

/** What a read adds to a stored row, so that the name of the community is never stale. */
export const readFields = {
  community: publicCommunity,
  available: z.boolean().describe('false before the first publication'),
};
export type ReadFields = { community: PublicCommunity; available: boolean };

export const pulse = pulseBody
  .extend(readFields)
  .meta({ id: 'Pulse', description: 'The state of a community now' });
export type Pulse = z.infer<typeof pulse>;
