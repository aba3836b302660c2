import { z } from 'zod';
import { count, isoDay, slug } from '../text-fields.ts';
import { editorText, publicText } from './brands.ts';

/** Field `community` of public reads. */
export const communityParameter = slug
  .optional()
  .describe('Slug of the community; the oldest published one if omitted');

export const publicCommunity = z
  .strictObject({
    slug: z.string().describe('Slug of the community, as used in addresses'),
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
    known_days: count.describe('Days that exports cover, including quiet ones'),
    days: count.describe('Days from the first to the last known day'),
    gaps: z
      .array(
        z.strictObject({
          from: firstDay,
          to: lastDay,
          days: z.int().min(1).describe('Length in days'),
        }),
      )
      .max(20)
      .describe('Gaps between known days, newest first; at most 20'),
    n_gaps: count.describe('Total number of gaps'),
    cut: z
      .boolean()
      .describe('Whether older messages are missing because WhatsApp’s export limit cut them off'),
  })
  .meta({ id: 'Coverage', description: 'Which days are known' });
export type Coverage = z.infer<typeof coverage>;

/** A line of composed text: templates, public words, figures that may be told, and dates. Nothing that a member wrote. */
export const sentence = z
  .strictObject({ text: publicText.describe('One line, in the language of the community') })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof sentence>;

/** A text about a week that a person has written for the public. */
export const publishedText = z
  .strictObject({
    text: editorText.describe('Plain text with line breaks, at most 4,000 characters'),
    published_at: z.iso.datetime().describe('When it was published'),
  })
  .meta({ id: 'PublishedText', description: 'What a manager of the community has written about a week' });
export type PublishedText = z.infer<typeof publishedText>;

/** How a text was made. */
export const method = z.literal('template').describe('template: composed from figures and public words');

/** How a source is addressed in public: by its number, since a slug tells the group's name. */
export const publicSourceId = z
  .string()
  .regex(/^group-\d{1,9}$/)
  .describe('Number of the source, such as group-1');
