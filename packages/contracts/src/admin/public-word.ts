import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoWeek } from '../text-fields.ts';

export const wordDecision = z
  .enum(['allow', 'never', 'none'])
  .describe('allow: it may be shown; never: neither it nor a phrase with it is; none: its use alone decides');
export type WordDecision = z.infer<typeof wordDecision>;

export const publicWordReview = z
  .strictObject({
    word: z.string().describe('The word or phrase in base spelling, as decisions name it'),
    spelling: z.string().describe('As most people write it'),
    state: z
      .enum(['waiting', 'public', 'hidden'])
      .describe(
        'waiting: it is hidden until an admin allows it; public: it is shown; hidden: it is not shown',
      ),
    decision: wordDecision,
    reason: z.string().nullable().describe('Why it is not shown; null if it is'),
    people: count.describe('Number of people who used it, in the group where most did'),
    weeks: count.describe('Number of weeks in which it was used'),
    first_week: isoWeek.nullable().describe('The first of these weeks'),
    last_week: isoWeek.nullable().describe('The last of these weeks'),
    decided_at: z.iso.datetime().nullable().describe('When it was decided; null if it was not'),
  })
  .meta({ id: 'PublicWordReview', description: 'A word that the public sees, or that waits for an admin' });
export type PublicWordReview = z.infer<typeof publicWordReview>;

export const publicWordReviews = pageOf(publicWordReview).meta({ id: 'PublicWordReviews' });

export const publicWordDecided = z
  .strictObject({
    word: z.string().describe('The word or phrase in base spelling'),
    decision: wordDecision,
  })
  .meta({ id: 'PublicWordDecided', description: 'What is decided about a word' });
