import { z } from 'zod';
import { figures, isoDay, pageOf, sentence } from './common.ts';

export const day = z
  .looseObject({
    day: isoDay,
    source: z.string().optional().describe('Slug of the source'),
    figures: figures.optional(),
    sentences: z.array(sentence).optional(),
    method: z.string().optional(),
    model: z.string().nullable().optional(),
  })
  .meta({ id: 'Day', description: 'The digest of one day of one source' });
export type Day = z.infer<typeof day>;

export const daily = pageOf(day).meta({ id: 'Daily' });
