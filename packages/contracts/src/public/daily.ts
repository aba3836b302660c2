import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count, isoDay, isoWeek } from '../text-fields.ts';
import { confidence, methodFields, sentence } from './common.ts';
import { basis, details, figures, threshold } from './figures.ts';

/** The stored row of kind `day`. */
export const day = z
  .strictObject({
    source: z.string().describe('Slug of the source'),
    source_name: z.string().describe('Name of the source'),
    week: isoWeek,
    day: isoDay,
    sentences: z.array(sentence).describe('What the day was about'),
    open_questions: count.nullable().describe('Questions that seem unanswered; null if too few people wrote'),
    confidence,
    n: basis.describe('What the digest is based on'),
    known_days: z.literal(1).describe('Number of known days that it covers'),
    k: threshold,
    figures,
    details,
    ...methodFields,
  })
  .meta({ id: 'Day', description: 'The digest of one day of one source' });
export type Day = z.infer<typeof day>;

export const daily = pageOf(day).meta({ id: 'Daily' });
export type Daily = z.infer<typeof daily>;
