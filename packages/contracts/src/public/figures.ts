import { z } from 'zod';
import { mapFigures } from '../figures.ts';
import { count } from '../text-fields.ts';
import { publicDomain } from './brands.ts';

/** A number with what it rests on; null where too few people are behind it to be told. */
export const figure = z
  .strictObject({
    value: z.int().nullable().describe('The value; null if it may not be shown'),
    at_least: z
      .literal(true)
      .optional()
      .describe(
        'true: a part is withheld, so the true value is `value` or more; omitted if `value` is exact',
      ),
    n_days: count.describe('Number of known days that it covers'),
    reason: z
      .literal('too_few_people')
      .optional()
      .describe('Why the value is null: it is about too few people, or would reveal a figure that is'),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof figure>;

/** Every figure of a period, by name. */
export const figures = z
  .strictObject(mapFigures((_name, text) => figure.describe(text)))
  .meta({ id: 'Figures', description: 'The figures of a period' });
export type Figures = z.infer<typeof figures>;

const share = z.number().min(0).max(1);

/** A part of a figure, such as the pictures among the media. */
const part = z
  .strictObject({
    value: count.describe('How many'),
    at_least: z.literal(true).optional().describe('The truth is `value` or more'),
  })
  .meta({ id: 'Part' });
export type Part = z.infer<typeof part>;

/** Details of a period that are no single numbers; what may not be told is left out. */
export const details = z
  .strictObject({
    media_by_type: z
      .strictObject({
        image: part.optional().describe('Pictures'),
        video: part.optional().describe('Videos'),
        audio: part.optional().describe('Audio files'),
        voice: part.optional().describe('Voice messages'),
        gif: part.optional().describe('GIFs'),
        sticker: part.optional().describe('Stickers'),
        document: part.optional().describe('Documents'),
        contact: part.optional().describe('Contact cards'),
        other: part.optional().describe('Files of unknown type'),
      })
      .describe('Media by type, without types that too few people sent'),
    domains: z
      .array(
        z.strictObject({
          domain: publicDomain.describe(
            'Registered domain of a site that anyone knows, such as wikipedia.org',
          ),
          n: part.describe('Number of links to it'),
        }),
      )
      .max(50)
      .describe('The well-known sites with the most links; other domains stay inside'),
    languages: z
      .array(
        z.strictObject({
          language: z
            .string()
            .regex(/^[a-z]{2,3}$/)
            .describe('Language, ISO 639-1 or 639-3'),
          share: share.describe('Its share of the messages whose language is known'),
        }),
      )
      .max(10)
      .describe('The languages of the messages, largest share first'),
    busiest_hour: z
      .int()
      .min(0)
      .max(23)
      .nullable()
      .describe('Hour of the day with the most messages, 0 to 23; null if too few people wrote in it'),
  })
  .meta({ id: 'Details', description: 'Details behind the figures of a period' });
export type Details = z.infer<typeof details>;

const change = z.number().min(-0.95).max(5).nullable();

/** Relative change of a community’s week. */
export const weekChange = z
  .strictObject({
    messages: change.describe('Change in messages'),
    active_people: change.describe('Change in people who wrote'),
  })
  .describe(
    'Relative change of each figure against the week before (0.25 means +25 %), limited to −0.95 … +5; null if unknown',
  );

export type WeekChange = z.infer<typeof weekChange>;

/** Relative change of a source’s week. */
export const summaryChange = z
  .strictObject({
    messages: change.describe('Change in messages'),
    words: change.describe('Change in words'),
    questions: change.describe('Change in questions'),
    links: change.describe('Change in links'),
    media: change.describe('Change in media'),
    active_people: change.describe('Change in people who wrote'),
  })
  .describe(
    'Relative change of each figure per known day against the source’s week before (0.25 means +25 %), limited to −0.95 … +5; null if unknown',
  );
export type SummaryChange = z.infer<typeof summaryChange>;

/** The least number of people that any figure is about. */
export const threshold = z.int().min(1).describe('No figure and no text is about fewer people than this');
