import { z } from 'zod';
import { figures, isoDay, isoWeek, pageOf, sentence } from './common.ts';

export const day = z
  .looseObject({
    day: isoDay,
    source: z.string().optional().describe('Slug of the source'),
    source_name: z.string().optional(),
    week: isoWeek.optional(),
    figures: figures.optional(),
    sentences: z.array(sentence).optional(),
    open_questions: z.number().nullable().optional(),
    method: z.string().nullable().optional().describe('neural, statistical or template'),
    model: z.string().nullable().optional(),
    k: z.int().optional().describe('Figures and sentences are shown from this many people on'),
  })
  .meta({ id: 'Day', description: 'The digest of one day of one source' });
export type Day = z.infer<typeof day>;

export const daily = pageOf(day).meta({ id: 'Daily' });
