import { z } from 'zod';
import { count, isoDay, slug } from '../text-fields.ts';

/** Field `community` of public reads. */
export const communityParameter = slug
  .optional()
  .describe('Slug of the community; optional if exactly one is published');

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

export const trend = z
  .number()
  .nullable()
  .describe('Relative change of its weekly messages: the last four weeks against the four before');

/** Who made a text: a model of some kind, or nothing where there was nothing to read. */
export const methodFields = {
  method: z
    .enum(['neural', 'statistical', 'template'])
    .nullable()
    .describe('How the text was made: neural, statistical or template; null if there is no text'),
  model: z.string().nullable().describe('Name of the model; null if there is no text'),
};

export const confidence = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('Confidence of the model in its text, from 0 to 1; null if there is no text');

export const sentence = z
  .strictObject({
    text: z.string().describe('The sentence, with names, numbers and addresses removed'),
    quote: z.boolean().describe('true: a redacted quote from a message; false: written by the model'),
    score: z.number().describe('Importance; comparable only within one text'),
    reasons: z
      .array(z.string())
      .describe('Why it was chosen, such as question, decision, date, answer, discussed, central'),
  })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof sentence>;
