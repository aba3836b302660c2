import { z } from 'zod';
import { count, isoDay, slug } from '../text-fields.ts';
import { publicText } from './brands.ts';

/** Field `community` of public reads. */
export const communityParameter = slug
  .optional()
  .describe('Slug of the community; may be left out where exactly one is published');

export const publicCommunity = z
  .strictObject({
    slug: z.string().describe('How the community is addressed'),
    name: z.string().describe('Its name'),
    language: z.string().describe('BCP 47 language'),
    time_zone: z.string().describe('IANA time zone'),
  })
  .meta({ id: 'Community', description: 'A published community' });
export type PublicCommunity = z.infer<typeof publicCommunity>;

const firstDay = isoDay.describe('First day');
const lastDay = isoDay.describe('Last day');

export const coverage = z
  .strictObject({
    from: isoDay.describe('First known day'),
    to: isoDay.describe('Last known day'),
    known_days: count.describe('Days that exports cover, quiet ones too'),
    days: count.describe('Days from the first to the last known one'),
    gaps: z
      .array(
        z.strictObject({
          from: firstDay,
          to: lastDay,
          days: z.int().min(1).describe('How many days it has'),
        }),
      )
      .max(20)
      .describe('Days in between of which nothing is known, newest first, 20 gaps at most'),
    n_gaps: count.describe('How many gaps there are'),
    cut: z
      .boolean()
      .describe('Older messages are missing: the chat begins where the limit of WhatsApp’s export cut it'),
  })
  .meta({ id: 'Coverage', description: 'Which days are known' });
export type Coverage = z.infer<typeof coverage>;

/** A line of composed text: templates, public words, figures that may be told, and dates. Nothing that a member wrote. */
export const sentence = z
  .strictObject({ text: publicText.describe('One line, in the language of the community') })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof sentence>;

/** How a text was made. */
export const method = z.literal('template').describe('template: composed from figures and public words');

/** How a source is addressed in public: by its number, since a slug tells the group's name. */
export const publicSourceId = z
  .string()
  .regex(/^group-\d{1,9}$/)
  .describe('Number of the source, such as group-1');
