import { z } from 'zod';
import { pageOf } from '../page.ts';
import { isoDay, isoWeek } from '../text-fields.ts';
import { publicName } from './brands.ts';
import { method, publicSourceId, sentence } from './common.ts';
import { details, figures, threshold } from './figures.ts';

/** The stored row of kind `day`. */
export const day = z
  .strictObject({
    source: publicSourceId,
    source_name: publicName.describe('The public name that an admin has set, otherwise a number'),
    week: isoWeek,
    day: isoDay,
    sentences: z.array(sentence).describe('The day in composed sentences'),
    known_days: z.literal(1).describe('Number of known days that it covers'),
    k: threshold,
    figures,
    details,
    method,
  })
  .meta({ id: 'Day', description: 'The digest of one day of one source' });
export type Day = z.infer<typeof day>;

export const daily = pageOf(day).meta({ id: 'Daily' });
export type Daily = z.infer<typeof daily>;
