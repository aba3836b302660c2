import { z } from 'zod';

export const isoWeek = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, 'must be an ISO week such as 2026-W07')
  .describe('ISO week of the source’s wall clock');
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be an ISO date such as 2026-02-14')
  .describe('ISO date of the source’s wall clock');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(60);

/** Field `community` of public reads. */
export const communityParameter = slug
  .optional()
  .describe('Slug of the community; may be left out where exactly one is published');

export const limitParameter = (most: number, otherwise: number) =>
  z.int().min(1).max(most).default(otherwise).describe(`Rows a page, ${most} at most`);

export const cursorParameter = z
  .string()
  .min(1)
  .max(400)
  .optional()
  .describe('`next_cursor` of the page before');

/** The answer of a list. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.looseObject({
    data: z.array(row),
    next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last one'),
    has_more: z.boolean(),
  });

export const publicCommunity = z
  .looseObject({
    slug: z.string(),
    name: z.string(),
    language: z.string().describe('BCP 47 language'),
    time_zone: z.string().describe('IANA time zone'),
  })
  .meta({ id: 'Community' });

/** A number with what it rests on; null where too few people are behind it to be told. */
export const figure = z
  .looseObject({
    value: z.number().nullable().describe('null where it may not be told, or is not known'),
    n_days: z.int().min(0).optional().describe('Days that are known and counted in'),
    reason: z.string().optional().describe('Why the value is null: too_few_people'),
  })
  .meta({ id: 'Figure' });

export const figures = z.record(z.string(), figure).describe('Figures by name, such as messages');

export const coverage = z
  .looseObject({
    from: z.string().nullable().describe('First known day'),
    to: z.string().nullable().describe('Last known day'),
    known_days: z.int().min(0).describe('Days that exports cover, quiet ones too'),
    days: z.int().min(0).describe('Days from the first to the last known one'),
    gaps: z
      .array(z.looseObject({ from: z.string(), to: z.string(), days: z.int().min(1) }))
      .optional()
      .describe('Days in between of which nothing is known, newest first, 20 gaps at most'),
    n_gaps: z.int().min(0).optional().describe('How many gaps there are'),
    cut: z
      .boolean()
      .optional()
      .describe('Older messages are missing: the chat begins where the limit of WhatsApp’s export cut it'),
  })
  .meta({ id: 'Coverage' });

export const change = z
  .record(z.string(), z.number().nullable())
  .describe(
    'Relative change by figure against the week before (0.25 is +25 %), bounded to −0.95 … +5; null where it is not known',
  );

export const trend = z
  .number()
  .nullable()
  .describe('Relative change of its weekly messages, the last four weeks against the four before');

export const sentence = z.looseObject({ text: z.string() }).meta({ id: 'Sentence' });

export const summary = z
  .looseObject({
    week: isoWeek.optional(),
    source: z.string().nullable().optional().describe('Slug of the source'),
    sentences: z.array(sentence),
    method: z.string().nullable().optional().describe('neural, statistical or template'),
    model: z.string().nullable().optional(),
  })
  .meta({ id: 'Summary' });
