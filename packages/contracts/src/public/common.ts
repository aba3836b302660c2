import { z } from 'zod';
import { count, isoDay, slug } from '../text-fields.ts';

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

export const trend = z
  .number()
  .nullable()
  .describe('Relative change of its weekly messages, the last four weeks against the four before');

/** Who made a text: a model of some kind, or nothing where there was nothing to read. */
export const methodFields = {
  method: z
    .enum(['neural', 'statistical', 'template'])
    .nullable()
    .describe('neural, statistical or template; null where there is no text'),
  model: z.string().nullable().describe('Name of the model; null where there is no text'),
};

export const confidence = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('How sure the model is of its text, 0 to 1; null where there is no text');

export const sentence = z
  .strictObject({
    text: z.string().describe('The sentence, without names, numbers and addresses'),
    quote: z.boolean().describe('It stands in a message word for word, redacted; else the model wrote it'),
    score: z.number().describe('How important it is, comparable within one text only'),
    reasons: z
      .array(z.string())
      .describe('Why it was chosen, such as question, decision, date, answer, discussed, central'),
  })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof sentence>;
