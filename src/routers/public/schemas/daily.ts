import { z } from 'zod';
import { isoDay, isoWeek, pageOf, sentence } from './common.ts';

export const day = z
  .looseObject({
    day: isoDay,
    source: z.string().optional().describe('Slug of the source'),
    week: isoWeek.optional(),
    figures: z
      .looseObject({
        messages: z.number().nullable().optional(),
        active_people: z.number().nullable().optional(),
      })
      .optional()
      .describe('Figures of the day; null where too few people are behind one'),
    sentences: z.array(sentence).optional(),
    open_questions: z.number().nullable().optional(),
    model: z
      .looseObject({ model: z.string().optional(), method: z.string().optional() })
      .nullable()
      .optional(),
    k: z.int().optional().describe('Figures and sentences are shown from this many people on'),
  })
  .meta({ id: 'Day', description: 'The digest of one day of one source' });
export type Day = z.infer<typeof day>;

export const daily = pageOf(day).meta({ id: 'Daily' });
